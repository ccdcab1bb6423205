import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import type { Processes } from '../processes.ts';
import { POLICY_TABLE } from './firewall.ts';
import { POLICY_QUEUE } from './node-programs.ts';

/**
 * `enforced`: NetworkPolicies hold. `closed`: the program that decides does not run, and the kernel drops new connections of
 * pods. `open`: there are no rules, and every pod reaches everything.
 */
export type PolicyState = 'enforced' | 'closed' | 'open';

/** As it is now, in the network namespace of the node. */
export async function policyState(processes: Processes): Promise<PolicyState> {
  const pid = await processes.pid('mounts').catch(() => undefined);
  if (pid === undefined) return 'open';
  const inside = [`--target=${pid}`, '--net', '--', 'nft', 'list', 'table', 'inet', POLICY_TABLE];
  const [rules, queues] = await Promise.all([
    execa('nsenter', inside, { reject: false }),
    readFile(`/proc/${pid}/net/netfilter/nfnetlink_queue`, 'utf8').catch(() => ''),
  ]);
  return stateOf(rules.stdout ?? '', queues);
}

/**
 * @param rules the table as nft lists it; empty if there is none
 * @param queues /proc/net/netfilter/nfnetlink_queue: a line for each queue that a program reads, which begins with its number
 */
export function stateOf(rules: string, queues: string): PolicyState {
  if (!HOOKS.every((hook) => rules.includes(`hook ${hook} `))) return 'open';
  const read = queues.split('\n').some((line) => Number(line.trim().split(/\s+/)[0] || -1) === POLICY_QUEUE);
  return read ? 'enforced' : 'closed';
}

/** From pod to pod and outside, DNS, and from pod to node. */
const HOOKS = ['postrouting', 'prerouting', 'input'];
