import { encodeRequest, endsConnection, type Exchange, type Facts } from '../exchange.ts';
import type { Answered, Problem, Trouble } from './answered.ts';
import { Lane } from './lane.ts';

/** Requests that are written at once, where the connection stays open after each; the server takes 32. */
const GROUP = 30;
/** Time for an answer. Milliseconds. */
const PATIENCE_MS = 30_000;
/** Time for the rest of an answer after the client has finished: endless streams are cut off. Milliseconds. */
const LINGER_MS = 150;

/**
 * Sends requests over kept connections, several at a time on each. A request that may end its connection is the last
 * one on it, so that no other is lost; what the server did not answer for that reason is sent again.
 */
export async function sendHttp(
  exchanges: readonly Exchange[],
  port: number,
  facts: Facts,
): Promise<Answered> {
  const troubles: Trouble[] = [];
  let lane = new Lane(port);
  let next = 0;
  while (next < exchanges.length && !lane.refused) {
    const group = groupFrom(exchanges, next);
    const { done, problem } = await sendGroup(lane, group, facts);
    if (problem) note(troubles, { ...problem, from: next, to: next + group.length });
    if (lane.refused) break;
    next += done;
    if (done === group.length && !lane.closed && !ends(group)) continue;
    lane.destroy();
    lane = new Lane(port);
  }
  lane.destroy();
  return { count: next, troubles };
}

/** A server that ends takes the connection with it, and refuses the next: of lost ones only the last is of interest. */
function note(troubles: Trouble[], trouble: Trouble): void {
  const before = troubles.findIndex(({ kind }) => kind === 'connection lost');
  if (trouble.kind === 'connection lost' && before >= 0) troubles.splice(before, 1);
  troubles.push(trouble);
}

function ends(group: readonly Exchange[]): boolean {
  const last = group.at(-1);
  return last !== undefined && endsConnection(last.request);
}

function groupFrom(exchanges: readonly Exchange[], from: number): Exchange[] {
  const group = exchanges.slice(from, from + GROUP);
  const last = group.findIndex(({ request }) => endsConnection(request));
  return last < 0 ? group : group.slice(0, last + 1);
}

interface Sent {
  /** How many need not be sent again; at least one. */
  done: number;
  problem?: Problem;
}

async function sendGroup(lane: Lane, group: readonly Exchange[], facts: Facts): Promise<Sent> {
  const before = lane.answers;
  const answered = (): number => lane.answers - before;
  lane.write(group.map(({ request }) => encodeRequest(request, facts)).join(''));
  const left = ends(group) ? group.length - 1 : group.length;
  const all = await lane.until(() => answered() >= left || lane.streaming, PATIENCE_MS);
  if (ends(group) && all) await finish(lane, () => answered() >= group.length);
  const problem = answerProblem(lane, all, `${answered()} of ${left} answers`);
  if (ends(group) && all) return { done: group.length, problem };
  // The request whose answer closed the connection counts; those behind it were not read.
  return { done: Math.min(group.length, Math.max(1, answered())), problem };
}

/** After the last request of a connection: its answer and the end, or whatever comes until an endless one is cut off. */
async function finish(lane: Lane, answered: () => boolean): Promise<void> {
  lane.finish();
  await lane.until(() => answered() && (lane.streaming || lane.status === 101), LINGER_MS);
}

function answerProblem(lane: Lane, all: boolean, answers: string): Problem | undefined {
  const detail = lane.failure;
  lane.failure = undefined;
  if (detail !== undefined) return { kind: 'internal error', detail };
  if (lane.broken) return lane.refused ? undefined : { kind: 'connection lost', detail: answers };
  return all || lane.closed ? undefined : { kind: 'no answer', detail: answers };
}
