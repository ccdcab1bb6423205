import type { Answered, Trouble } from '../drive/answered.ts';
import type { Exchange } from '../exchange.ts';
import type { Report, Stall } from '../drive/monitor.ts';
import type { ServerUnderTest } from '../drive/server.ts';

export type FindingKind =
  | 'server ended'
  | 'server hangs'
  | 'stall'
  | 'internal error'
  | 'no answer'
  | 'connections left'
  | 'memory grows';

/** An effect that no input may have. */
export interface Verdict {
  kind: FindingKind;
  detail: string;
  /** The exchanges of the batch that may have caused it. */
  suspects: Exchange[];
}

/** The worst effect of a batch, if any. */
export function judge(
  server: ServerUnderTest,
  { troubles }: Answered,
  report: Report | undefined,
  exchanges: readonly Exchange[],
): Verdict | undefined {
  const of = (...kinds: Trouble['kind'][]): Trouble[] => troubles.filter(({ kind }) => kinds.includes(kind));
  const suspects = (...kinds: Trouble['kind'][]): Exchange[] =>
    of(...kinds).flatMap(({ from, to }) => exchanges.slice(from, to));
  if (!server.alive)
    return {
      kind: 'server ended',
      detail: `${server.end}\n${lastError(server.output)}`,
      suspects: suspects('connection lost', 'no answer'),
    };
  if (!report)
    return {
      kind: 'server hangs',
      detail: 'the event loop did not turn for 20 s',
      suspects: suspects('no answer'),
    };
  const [wrong] = [...of('internal error'), ...of('no answer')];
  if (wrong && wrong.kind !== 'connection lost')
    return { kind: wrong.kind, detail: wrong.detail, suspects: exchanges.slice(wrong.from, wrong.to) };
  const stall = report.stalls.toSorted((a, b) => b.cpu - a.cpu)[0];
  return stall && { kind: 'stall', detail: describe(stall), suspects: [...exchanges] };
}

function describe({ cpu, wall, gc, ran }: Stall): string {
  return `${cpu.toFixed(0)} ms of CPU in one turn (${wall.toFixed(0)} ms on the clock, ${gc.toFixed(0)} ms of garbage collection): ${ran.join(', ') || 'no function ran'}`;
}

function lastError(output: string): string {
  const at = output.search(/\n(\w*Error\b|FATAL ERROR|\{"level":60)/);
  return at < 0 ? output.slice(-1500).trim() : output.slice(at).trim().slice(0, 1500);
}

/** What makes two findings the same one, so that each is reported and shrunk once. */
export function signature({ kind, detail }: Verdict): string {
  return `${kind} ${kind === 'server ended' ? (/\w*Error[^\n]*/.exec(detail)?.[0] ?? '') : ''}`;
}
