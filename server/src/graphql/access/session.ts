import { GraphQLError } from 'graphql';
import { localIdentity, type Identity, type Viewer } from './viewer.ts';

/** Why a session is over, in terms of a GraphQL error. */
export interface SessionEnd {
  code: 'UNAUTHENTICATED' | 'CLUSTER_UNAVAILABLE';
  message: string;
}

/** Who a token stands for, for as long as a stream lasts. */
export interface Session {
  /** Unique in this process. Requests with the same token share a session. */
  readonly id: string;
  /** As the newest review has it: groups may change. */
  readonly identity: Identity;
  /** Undefined while the session is good. */
  readonly end: SessionEnd | undefined;
  /** Keeps the identity under review. Calls back after each review, and when the session ends. @returns how to stop */
  follow(listener: () => void): () => void;
}

/** The session of everybody where no login is asked for. */
export const localSession: Session = {
  id: 'local',
  identity: localIdentity,
  end: undefined,
  follow: () => () => {},
};

export const viewerOf = ({ identity }: Session, address: string | undefined): Viewer => ({
  ...identity,
  address,
});

/** @throws GraphQLError when the session is over */
export function assertOpen({ end }: Session): void {
  if (end) throw new GraphQLError(end.message, { extensions: { code: end.code } });
}
