import { GraphQLError } from 'graphql';
import { localIdentity, type Identity, type Viewer } from './viewer.ts';

/** Why a session has ended, as a GraphQL error. */
export interface SessionEnd {
  code: 'UNAUTHENTICATED' | 'CLUSTER_UNAVAILABLE';
  message: string;
}

/** The identity of a token, kept under review while a stream lasts. */
export interface Session {
  /** Unique in this process. Requests with the same token share a session. */
  readonly id: string;
  /** Result of the newest review: groups may change. */
  readonly identity: Identity;
  /** Undefined while the session is valid. */
  readonly end: SessionEnd | undefined;
  /** Keeps the identity under review. Calls back after each review and at the end. @returns a function that stops it */
  follow(listener: () => void): () => void;
}

/** The session of all users without login. */
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

/** @throws GraphQLError if the session has ended */
export function assertOpen({ end }: Session): void {
  if (end) throw new GraphQLError(end.message, { extensions: { code: end.code } });
}
