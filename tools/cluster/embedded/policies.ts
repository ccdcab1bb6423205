import { Problem } from '../../lib/problem.ts';
import type { Processes } from '../processes.ts';
import { waitUntil } from '../wait.ts';
import type { EmbeddedPlan } from './plan.ts';
import { probePolicies } from './policy-probe.ts';
import { policyState } from './policy-state.ts';

/** A machine that does other work starts the program slowly. */
const SECONDS = 90;

/**
 * Waits until NetworkPolicies are enforced, and proves it.
 * @throws Problem when they are not: the node must not run open
 */
export async function requirePolicies(plan: EmbeddedPlan, processes: Processes): Promise<void> {
  const enforced = async (): Promise<boolean> => (await policyState(processes)) === 'enforced';
  await waitUntil('network policies enforced', enforced, SECONDS, '').catch(async (cause: unknown) => {
    throw new Problem(
      `network policies are not enforced: ${await processes.tail('network-policies', 1)}`,
      `read ${processes.logFile('network-policies')}, or use --cluster=k3d`,
      { cause },
    );
  });
  await probePolicies(plan);
}
