import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from '../../lib/lock.ts';
import type { Say } from '../handle.ts';
import { Processes } from '../processes.ts';
import { removeCgroups } from './cgroups.ts';
import { foldersMade } from './mounts.ts';
import { removeNetwork } from './network.ts';
import { clusterDir, lockFile, planFile, runDir, type EmbeddedPlan } from './plan.ts';
import { stopPods } from './pods.ts';
import { CLIENTS } from './program-names.ts';
import { leaveMachine } from './shared-machine.ts';

const LAST = ['volumes', 'containerd', 'mounts', 'kube-apiserver', 'etcd'];

/** What only makes sense while the node runs: states of containers, addresses given out, sockets. */
const RUNTIME = ['containerd-state', 'cni-state', 'fixed', 'made-folders.json'];

/** Stops the node and removes its traces from the machine. `purge` removes its data as well. */
export async function embeddedDown(name: string, options: { purge: boolean }, say: Say): Promise<void> {
  await withLock(
    lockFile(name),
    () => say(`waiting for another command on cluster "${name}"`),
    async () => {
      const text = await readFile(planFile(name), 'utf8').catch(() => undefined);
      if (!text) return say(`cluster "${name}" does not exist`);
      const plan = JSON.parse(text) as EmbeddedPlan;
      await stop(plan, options.purge || plan.ephemeral, say);
    },
  );
}

async function stop(plan: EmbeddedPlan, purge: boolean, say: Say): Promise<void> {
  const processes = new Processes(runDir(plan.name));
  say('stopping the node');
  await Promise.all(CLIENTS.map((program) => processes.stop(program)));
  await stopPods(plan, { gently: !purge });
  for (const program of LAST) await processes.stop(program);
  say('removing network, mounts, groups');
  await removeNetwork(plan);
  await removeCgroups(plan);
  await leaveMachine(await foldersMade(plan));
  const remove = (path: string): Promise<void> => rm(path, { recursive: true, force: true });
  if (purge) return remove(clusterDir(plan.name));
  await Promise.all(RUNTIME.map((path) => remove(join(plan.dir, path))));
}
