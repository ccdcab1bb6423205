import { Session, type Profiler } from 'node:inspector';

/** Between two samples. Microseconds. */
const INTERVAL_US = 10_000;
/** Functions that a description names, the one with most samples first. */
const MOST = 4;

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.setSamplingInterval', { interval: INTERVAL_US });
session.post('Profiler.start');

/** The clock of a profile. Milliseconds. */
export const clock = (): number => Number(process.hrtime.bigint()) / 1e6;

/** What the main thread has run since the last call. The profile starts again, so that it does not grow. */
export function takeProfile(): Profiler.Profile | undefined {
  let taken: Profiler.Profile | undefined;
  session.post('Profiler.stop', (_error, result) => (taken = result?.profile));
  session.post('Profiler.start');
  return taken;
}

/**
 * The functions that ran between two times of `clock`, with their samples. Empty without a sample: then the thread
 * did not run, whatever the kernel counted.
 */
export function busiest(profile: Profiler.Profile | undefined, from: number, to: number): string[] {
  if (!profile) return [];
  const counts = new Map<string, number>();
  let time = profile.startTime;
  for (const [index, id] of (profile.samples ?? []).entries()) {
    time += profile.timeDeltas?.[index] ?? 0;
    if (time < from * 1000 || time > to * 1000) continue;
    const name = nameOf(profile, id);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sorted = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, MOST);
  return sorted.map(([name, count]) => `${name} ×${count}`);
}

function nameOf(profile: Profiler.Profile, id: number): string {
  const frame = profile.nodes.find((node) => node.id === id)?.callFrame;
  if (!frame) return '?';
  const file = frame.url.split('/').slice(-2).join('/');
  return `${frame.functionName || '(anonymous)'} ${file}:${frame.lineNumber + 1}`;
}
