import { afterAll, beforeAll, expect, test } from 'vitest';
import { createKube } from '../../../server/src/kube/client.ts';
import { claimDomain, readDomain } from '../../../server/src/kube/requests/claim-domain.ts';
import { releaseDomain } from '../../../server/src/kube/requests/release-domain.ts';
import type { DomainOwner } from '../../../server/src/store/domain.ts';
import { startHarness, type Harness } from './harness.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.stop());

const ownerNamed = (name: string): DomainOwner => ({
  kind: 'Store',
  namespace: 'urumi',
  name,
  uid: `uid-${name}`,
});

test('of many claims of one host by two controllers, one wins, and all get the same owner', async () => {
  const kubes = [harness.kube, createKube({ kubeconfig: harness.plane.kubeconfig })];
  for (let round = 0; round < 10; round += 1) {
    const host = `round-${round}.example.com`;
    const claims = kubes.flatMap((kube, index) =>
      ['a', 'b', 'c'].map((name) => claimDomain(kube, host, ownerNamed(`${name}-${index}`))),
    );
    const owners = (await Promise.all(claims)).map(({ owner }) => owner.uid);
    expect(new Set(owners).size).toBe(1);
    expect((await readDomain(harness.kube, host))?.owner.uid).toBe(owners[0]);
  }
});

test('a repeated claim returns the same Domain', async () => {
  const first = await claimDomain(harness.kube, 'again.example.com', ownerNamed('a'));
  const second = await claimDomain(harness.kube, 'again.example.com', ownerNamed('a'));
  expect(second.metadata.uid).toBe(first.metadata.uid);
});

test('a release deletes only the observed Domain', async () => {
  const old = await claimDomain(harness.kube, 'new.example.com', ownerNamed('a'));
  await releaseDomain(harness.kube, old);
  await claimDomain(harness.kube, 'new.example.com', ownerNamed('b'));
  await releaseDomain(harness.kube, old);
  expect((await readDomain(harness.kube, 'new.example.com'))?.owner.name).toBe('b');
});
