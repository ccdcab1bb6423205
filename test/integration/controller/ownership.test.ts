import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgeDeployment, forgeRelease, strangersNamespace } from '../forgeries.ts';
import { startHarness, type Controller, type Harness } from './harness.ts';
import { createStore, patch, until, untilReady, untilRevision } from './stores.ts';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
  await strangersNamespace(harness.kube, 'stranger');
});
afterAll(() => harness?.stop());

describe.each([
  ['the whole cluster', false],
  ["each store's namespace", true],
])('with Secrets watched in %s', (_where, secretsByNamespace) => {
  const mode = secretsByNamespace ? 'namespaced' : 'wide';
  let controller: Controller;

  beforeAll(async () => {
    controller = await harness.lead({}, { secretsByNamespace });
  });
  afterAll(() => controller?.stop());

  it('a forged release Secret in another namespace does not block an upgrade', async () => {
    const id = `frozen-${mode}`;
    await createStore(harness, id);
    await untilReady(harness, id);
    const name = `forged-${id}`;
    await forgeRelease(harness.kube, { id, namespace: 'stranger', name });
    await until(harness, 'the record is seen', () => harness.informers.get('releases', 'stranger', name));
    await patch(harness, id, { spec: { displayName: 'Moved on' } });
    const store = await untilRevision(harness, id, 2);
    expect(store.status).toMatchObject({ phase: 'Ready', version: '1' });
  });

  it('a newer Deployment in another namespace changes neither the state nor the version', async () => {
    const id = `swayed-${mode}`;
    await createStore(harness, id);
    await untilReady(harness, id);
    await forgeDeployment(harness.kube, { id, namespace: 'stranger', name: id });
    await until(harness, 'the Deployment is seen', () =>
      harness.informers.get('deployments', 'stranger', id),
    );
    await patch(harness, id, { spec: { displayName: 'Unmoved' } });
    const store = await untilRevision(harness, id, 2);
    expect(store.status).toMatchObject({ phase: 'Ready', version: '1' });
    const values = await harness.helm('get', 'values', `urumi-${id}`, '-n', `store-${id}`, '-o', 'json');
    expect(JSON.parse(values)).toMatchObject({ images: { app: 'registry.test/wordpress:1' } });
  });
});
