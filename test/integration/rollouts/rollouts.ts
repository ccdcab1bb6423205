import { execa } from 'execa';
import type { RolloutResource, RolloutSpec } from '../../../server/src/store/rollout.ts';
import { recordOf, type RolloutRecord } from '../../../server/src/store/rollout-record.ts';
import type { Harness } from '../controller/harness.ts';
import { createStore, storeOf, TEAM, until, untilReady } from '../controller/stores.ts';

/** Creates stores and waits until they are Ready. */
export async function readyStores(harness: Harness, ids: readonly string[]): Promise<void> {
  for (const id of ids) await createStore(harness, id);
  await Promise.all(ids.map((id) => untilReady(harness, id, 120)));
}

/** What kubectl says to a Rollout. @param flags of `kubectl apply` */
export async function applyRollout(
  harness: Harness,
  name: string,
  spec: object,
  ...flags: string[]
): Promise<string> {
  const body = {
    apiVersion: 'stores.urumi.dev/v1alpha1',
    kind: 'Rollout',
    metadata: { name, namespace: TEAM },
    spec,
  };
  const args = ['--kubeconfig', harness.plane.kubeconfig, 'apply', '--server-side', ...flags, '-f', '-'];
  const { stdout, stderr } = await execa(`${harness.plane.bin}/kubectl`, args, {
    input: JSON.stringify(body),
    reject: false,
  });
  return `${stdout}${stderr}`;
}

export const upgradeTo = (version: string, spec: Partial<RolloutSpec> = {}): RolloutSpec => ({
  selector: { engine: 'WOOCOMMERCE' },
  target: { version },
  ...spec,
});

const rolloutOf = ({ informers }: Harness, name: string): RolloutResource | undefined =>
  informers.get('rollouts', TEAM, name);

/** Waits until a rollout matches; the error of a timeout describes its state. */
export async function untilRollout(
  harness: Harness,
  name: string,
  test: (rollout: RolloutResource) => boolean,
  seconds = 90,
): Promise<RolloutResource> {
  const look = (): RolloutResource | false => {
    const rollout = rolloutOf(harness, name);
    return rollout !== undefined && test(rollout) && rollout;
  };
  return until(harness, `the rollout ${name} is as waited for`, look, seconds).catch((error: unknown) => {
    const state = JSON.stringify(rolloutOf(harness, name)?.status, null, 1);
    throw new Error(`${(error as Error).message}; it is ${state}`);
  });
}

export const untilFinished = (harness: Harness, name: string, seconds?: number): Promise<RolloutResource> =>
  untilRollout(harness, name, ({ status }) => status?.finishedAt !== undefined, seconds);

export function recordIn(harness: Harness, id: string): RolloutRecord | undefined {
  const store = storeOf(harness, id);
  return store && recordOf(store);
}
