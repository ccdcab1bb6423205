import { GraphQLError } from 'graphql';
import { ACCEPTED, type AuditRecord } from '../audit.ts';
import type { GraphContext } from '../context.ts';
import { errorCode } from '../user-errors.ts';
import type { LiveIterator } from './live-iterator.ts';
import { followLog, type LogArgs, type LogLine } from './store-logs.ts';

/** Follows a log, and records the access or the refusal in the audit log. @throws GraphQLError */
export async function storeLogs(context: GraphContext, args: LogArgs): Promise<LiveIterator<LogLine[]>> {
  const note = (outcome: string, message: string | undefined): void =>
    context.api.audit.write(recordOf(context, args, outcome, message));
  try {
    const lines = await followLog(context, args);
    note(ACCEPTED, args.component);
    return lines;
  } catch (error) {
    const code = error instanceof GraphQLError ? String(error.extensions['code']) : 'ERROR';
    note(code, error instanceof Error ? error.message : undefined);
    throw error;
  }
}

/** A viewer without the right to a store gets NOT_FOUND; the audit log records a denial. */
function recordOf(
  { api, viewer, requestId }: GraphContext,
  { id }: LogArgs,
  outcome: string,
  message: string | undefined,
): AuditRecord {
  const { name: user, address } = viewer;
  const team = api.storeIndex.get(id)?.metadata.namespace;
  const kind = outcome === errorCode({ kind: 'NotFound' }) && team !== undefined ? 'denial' : 'logs';
  return { action: 'storeLogs', kind, store: id, team, user, address, requestId, outcome, message };
}
