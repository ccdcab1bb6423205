import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Harness } from './harness.ts';

/** The real helm behind a wrapper that counts runs, and that a test can block or make fail. */
export interface HelmGate {
  /** For HELM_BIN. */
  bin: string;
  /** `closed` blocks all runs until the gate is open, `broken` makes all runs fail. */
  set(state: 'open' | 'closed' | 'broken'): Promise<void>;
  /** Number of runs so far, and the maximum of concurrent ones. */
  count(): Promise<{ runs: number; most: number }>;
  /** Verb and release of each run, in the order of their start. */
  started(): Promise<string[]>;
  /** Sends SIGKILL to the helm that started last. */
  kill(): Promise<void>;
  remove(): Promise<void>;
}

export async function makeHelmGate({ plane }: Harness): Promise<HelmGate> {
  const dir = await mkdtemp(join(tmpdir(), 'urumi-helm-gate-'));
  const [bin, state, log, pid] = ['helm', 'state', 'log', 'pid'].map((name) => join(dir, name)) as Paths;
  await writeFile(bin, script(`${plane.bin}/helm`, state, log, pid));
  await chmod(bin, 0o755);
  await Promise.all([writeFile(state, 'open'), writeFile(log, '')]);
  return {
    bin,
    set: (next) => writeFile(state, next),
    count: async () => tally(await readFile(log, 'utf8')),
    started: async () =>
      (await readFile(log, 'utf8')).split('\n').flatMap((line) => /^\+ (.*)/.exec(line)?.[1] ?? []),
    kill: async () => void process.kill(Number(await readFile(pid, 'utf8')), 'SIGKILL'),
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}

type Paths = [string, string, string, string];

const script = (helm: string, state: string, log: string, pid: string): string => `#!/bin/sh
exec 3<&0
echo "+ $1 $2" >>'${log}'
while [ "$(cat '${state}')" = closed ]; do sleep 0.1; done
if [ "$(cat '${state}')" = broken ]; then echo 'Error: broken by a test' >&2; code=1
else '${helm}' "$@" <&3 & echo $! >'${pid}'; wait $!; code=$?; fi
echo - >>'${log}'
[ $code = 137 ] && kill -9 $$
exit $code
`;

function tally(log: string): { runs: number; most: number } {
  const result = { runs: 0, most: 0 };
  let now = 0;
  for (const line of log.split('\n')) {
    if (line.startsWith('+')) result.runs += 1;
    now += line.startsWith('+') ? 1 : line === '-' ? -1 : 0;
    result.most = Math.max(result.most, now);
  }
  return result;
}
