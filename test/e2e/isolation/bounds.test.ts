import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { waitUntil } from '../../../tools/cluster/wait.ts';
import { Api } from '../../support/api.ts';
import { cleanUp } from '../../support/clean-up.ts';
import { createStore, isReady, watchStore, type StoreView } from '../../support/stores.ts';
import { Visitor } from '../visitor.ts';
import { inPod, type Foothold } from './attacker.ts';
import { podOf } from './pods.ts';

const platform = inject('platform');
const missing = platform.missing.filter((line) => /wordpress|mariadb/.test(line));
const id = 'iso-bounds';
const neighbour = 'iso-neighbour';
const namespace = `store-${id}`;

describe.skipIf(missing.length > 0)('a shop that takes all it can', () => {
  const api = new Api(platform.url);
  let beside: StoreView;

  beforeAll(async () => {
    for (const one of [id, neighbour])
      expect(await createStore(api, { id: one, name: one, engine: 'WOOCOMMERCE' })).toMatchObject({
        __typename: 'StorePayload',
      });
    await watchStore(api, id, isReady);
    beside = (await watchStore(api, neighbour, isReady)).seen.at(-1)!;
  });

  afterAll(async () => {
    await api.close();
    await cleanUp(platform.url, [id, neighbour]);
  });

  const shop = async (): Promise<Foothold> => ({
    namespace,
    pod: await podOf(platform, namespace, 'wordpress'),
    language: 'php',
  });

  test('cannot fork without end, and its neighbour goes on', async () => {
    const bomb = ['sh', '-c', 'i=0; while [ $i -lt 1100 ]; do sleep 10 & i=$((i+1)); done'];
    const { stderr } = await inPod(platform, await shop(), bomb);
    expect(stderr).toMatch(/cannot fork|resource temporarily unavailable/i);
    await answers(beside);
  });

  test('is evicted when its scratch volume outgrows its size, and comes back', async () => {
    const before = await shop();
    const fill = ['sh', '-c', 'head -c 600M /dev/zero >/tmp/fill'];
    const filled = async (): Promise<boolean> => (await inPod(platform, before, fill)).exitCode === 0;
    await waitUntil('the scratch volume was filled, once the forks have ended', filled, 60, '');
    const evicted = async (): Promise<boolean> => (await evictions()) !== '';
    // The kubelet measures volumes once a minute, and later while it has other work.
    await waitUntil('the pod was evicted', evicted, 180, 'look at the log of the kubelet');
    await answers(beside);
    const another = async (): Promise<boolean> => ![before.pod, ''].includes((await shop()).pod);
    await waitUntil('another pod of the shop', another, 90, '');
  });

  /** Messages of the kubelet's events. The evicted pod itself may be gone already. */
  async function evictions(): Promise<string> {
    const selector = '--field-selector=reason=Evicted';
    const args = ['-n', namespace, 'get', 'events', selector, '-o', 'jsonpath={.items[*].message}'];
    return (await execa(platform.kubectl, args, { env: { KUBECONFIG: platform.kubeconfig } })).stdout;
  }

  async function answers({ url }: StoreView): Promise<void> {
    const visitor = new Visitor(url);
    expect(await visitor.ask('/wp-json/wc/store/v1/products')).toMatchObject({ status: 200 });
    await visitor.close();
  }
});
