/** What came of sending inputs. */
export interface Answered {
  /** Inputs that the server has read. */
  count: number;
  troubles: Trouble[];
}

/** Something that came back where an answer should have, and the indices of the exchanges that were on their way. */
export interface Trouble {
  kind: 'internal error' | 'no answer' | 'connection lost';
  detail: string;
  from: number;
  /** The first index that is not meant. */
  to: number;
}

export type Problem = Pick<Trouble, 'kind' | 'detail'>;
