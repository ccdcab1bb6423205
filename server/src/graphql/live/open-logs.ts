import { GraphQLError } from 'graphql';
import { identityScope, type Viewer } from '../access/viewer.ts';
import { ERROR_CODES } from '../error-codes.ts';

/** Logs one viewer may follow at a time: each is a connection to the API server and to a kubelet. */
export const MAX_LOGS_PER_VIEWER = 20;

/** How many logs each viewer follows. On loopback without login all viewers are one. */
export class OpenLogs {
  readonly #open = new Map<string, number>();

  /** Counts one more. Returns how it is counted off, once. @throws GraphQLError TOO_MANY_LOGS */
  enter(viewer: Viewer): () => void {
    const scope = identityScope(viewer);
    const open = this.#open.get(scope) ?? 0;
    if (open >= MAX_LOGS_PER_VIEWER) throw tooMany();
    this.#open.set(scope, open + 1);
    let counted = true;
    return () => {
      if (counted) this.#leave(scope);
      counted = false;
    };
  }

  #leave(scope: string): void {
    const left = (this.#open.get(scope) ?? 1) - 1;
    if (left > 0) this.#open.set(scope, left);
    else this.#open.delete(scope);
  }
}

function tooMany(): GraphQLError {
  const message = `a viewer may follow ${MAX_LOGS_PER_VIEWER} logs at a time: end one first`;
  return new GraphQLError(message, {
    extensions: { code: ERROR_CODES.tooManyLogs, limit: MAX_LOGS_PER_VIEWER },
  });
}
