/** Result of sending inputs. */
export interface Answered {
  /** Inputs that the server has read. */
  count: number;
  troubles: Trouble[];
}

/** A wrong answer, and the indices of the exchanges that were in flight. */
export interface Trouble {
  kind: 'internal error' | 'no answer' | 'connection lost';
  detail: string;
  from: number;
  /** The first index that is not meant. */
  to: number;
}

export type Problem = Pick<Trouble, 'kind' | 'detail'>;
