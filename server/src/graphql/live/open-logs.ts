import { GraphQLError } from 'graphql';
import { identityScope, type Viewer } from '../access/viewer.ts';
import { ERROR_CODES } from '../error-codes.ts';

/** Maximum logs that one viewer may follow: each is a connection to the API server and to a kubelet. */
export const MAX_LOGS_PER_VIEWER = 20;

/** Counts the logs that each viewer follows. Without login all viewers are the same. */
export class OpenLogs {
  readonly #open = new Map<string, number>();

  /** Counts one log. The returned function ends it. @throws GraphQLError TOO_MANY_LOGS */
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
  const message = `a viewer may follow at most ${MAX_LOGS_PER_VIEWER} logs at a time: close one first`;
  return new GraphQLError(message, {
    extensions: { code: ERROR_CODES.tooManyLogs, limit: MAX_LOGS_PER_VIEWER },
  });
}
