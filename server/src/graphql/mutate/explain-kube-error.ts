import { GraphQLError } from 'graphql';
import {
  isAlreadyExists,
  isConflict,
  isForbidden,
  isInvalid,
  isNotFound,
  isPolicyNotReady,
  isQuotaExceeded,
  isTerminating,
  KubeError,
} from '../../kube/errors.ts';
import { STORE_COUNT } from '../../store/names.ts';
import { notFound, MutationError, type UserError } from '../user-errors.ts';

/** The subject of a change, as far as it is known. */
interface Subject {
  store?: string;
  team?: string;
}

/** Converts the API server's error to one for the client; other errors stay unchanged. */
export function explainKubeError(error: unknown, { store = '', team = '' }: Subject): unknown {
  if (!(error instanceof KubeError)) return error;
  const unavailable = isUnavailable(error);
  const userError = unavailable ? undefined : userErrorOf(error, store, team);
  if (userError) return new MutationError(userError);
  const message = 'Kubernetes did not answer as it should; nothing is known to have changed. Try again.';
  return unavailable
    ? new GraphQLError(message, { originalError: error, extensions: { code: 'CLUSTER_UNAVAILABLE' } })
    : error;
}

/** No response, a server error, or a request to retry later. */
const isUnavailable = (error: KubeError): boolean =>
  error.status === 0 || error.status === 429 || error.status >= 500 || isPolicyNotReady(error);

function userErrorOf(error: KubeError, store: string, team: string): UserError | undefined {
  if (isQuotaExceeded(error)) return quotaExceeded(error, team);
  if (isAlreadyExists(error))
    return { kind: 'IdTaken', id: store, message: `there is already a store "${store}"` };
  if (isNotFound(error)) return error.message.startsWith('namespaces ') ? noNamespace(team) : notFound(store);
  if (isConflict(error)) {
    return {
      kind: 'Conflict',
      message: 'the store was changed at the same time',
      hint: 'check it and try again',
    };
  }
  if (isInvalid(error)) return invalid(error);
  return isForbidden(error) ? forbidden(error, team) : undefined;
}

const noNamespace = (team: string): UserError => ({
  kind: 'InvalidInput',
  field: 'team',
  message: `there is no namespace "${team}"`,
  allowed: 'a namespace that exists',
});

function forbidden(error: KubeError, team: string): UserError {
  const kind = 'Forbidden';
  if (isTerminating(error)) {
    const hint = 'try again when it is gone, or name another team';
    return { kind, message: `the namespace "${team}" is being deleted`, hint };
  }
  const hint = `the server's own account may not do this in namespace "${team}": see charts/urumi for its rights`;
  return { kind, message: 'Kubernetes does not allow this', hint };
}

/** The API server's message is `… requested: count/x=1, used: count/x=5, limited: count/x=5`. */
function quotaExceeded(error: KubeError, team: string): UserError {
  const figure = (word: string): number | undefined => {
    const match = new RegExp(`${word}: ${STORE_COUNT}=(\\d+)`).exec(error.message);
    return match ? Number(match[1]) : undefined;
  };
  const [used, limit] = [figure('used'), figure('limited')];
  const message = `team "${team}" has ${used ?? 'all'} of the ${limit ?? ''} stores it may have`.replace(
    '  ',
    ' ',
  );
  return { kind: 'QuotaExceeded', message, hint: 'delete a store, or raise MAX_STORES_TOTAL', limit, used };
}

/** The API server reports all invalid fields. */
function invalid(error: KubeError): UserError {
  const causes = error.causes ?? [];
  const problems = causes.map(({ field, message = error.message }) => ({
    path: pathOf(inputField(field)),
    message,
  }));
  const [first] = causes;
  return {
    kind: 'InvalidInput',
    message: first?.message ?? error.message,
    field: inputField(first?.field),
    ...(problems.length > 0 ? { problems } : {}),
  };
}

function inputField(field = ''): string {
  return field.replace(/^spec\./, '').replace(/^displayName$/, 'name') || 'input';
}

/** `plugins[0]` as a path. */
const pathOf = (field: string): string[] => field.split(/[.[\]]+/).filter(Boolean);
