import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureNetwork, removeNetwork } from '../../../tools/cluster/embedded/network.ts';
import { makePlan } from '../../../tools/cluster/embedded/plan.ts';
import { networkNamespace } from '../../../tools/lib/network-namespace.ts';
import { requireIsolated } from '../../../tools/test/isolation.ts';

/** Below each address that the kernel makes: those have the bit of locally administered addresses. */
const LOWEST = '00:00:00:00:00:02';
const PORT = 'urumilow';

describe.skipIf(process.getuid?.() !== 0)('the network of the embedded node', () => {
  const plan = async (): Promise<Parameters<typeof ensureNetwork>[0]> =>
    makePlan({
      name: `network-${process.pid}`,
      bin: '',
      httpPort: 0,
      httpsPort: 0,
      ephemeral: true,
      networkNamespace: await networkNamespace(),
    });
  const ip = async (...args: string[]): Promise<string> => (await execa('ip', args)).stdout;
  const addressOfBridge = async (): Promise<string> => {
    const [link] = JSON.parse(await ip('-json', 'link', 'show', (await plan()).bridge)) as {
      address: string;
    }[];
    return link!.address;
  };

  beforeAll(async () => {
    await requireIsolated();
    await ensureNetwork(await plan());
  });

  afterAll(async () => removeNetwork(await plan()));

  test('keeps the address of its bridge when a pod with a lower one starts and ends', async () => {
    const before = await addressOfBridge();
    await ip('link', 'add', PORT, 'address', LOWEST, 'type', 'veth', 'peer', 'name', `${PORT}1`);
    await ip('link', 'set', PORT, 'master', (await plan()).bridge, 'up');
    expect(await addressOfBridge()).toBe(before);
    await ip('link', 'delete', PORT);
    expect(await addressOfBridge()).toBe(before);
  });
});
