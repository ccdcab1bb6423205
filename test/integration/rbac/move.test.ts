import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startHarness, type Harness } from '../controller/harness.ts';
import { createStore, patch, untilReady, untilRevision } from '../controller/stores.ts';
import { startServer } from '../scripted/server.ts';
import { installPlatform, kubeconfigOf } from './service-account.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.stop());

/** The server's account of an installation in the namespace of the team. */
const FORMER = '--as=system:serviceaccount:urumi:urumi';

/** What that installation made: its account, and the role that it bound in the namespace of each store. */
async function makeFormerRights(): Promise<void> {
  const kubectl = (...args: string[]): Promise<string> => harness.kubectl(...args);
  await kubectl('-n', 'urumi', 'create', 'serviceaccount', 'urumi');
  await kubectl('create', 'clusterrole', 'urumi-store-admin', '--verb=get,list', '--resource=secrets');
  const binding = ['--clusterrole=urumi-store-admin', '--serviceaccount=urumi:urumi'];
  await kubectl('-n', 'store-moved', 'create', 'rolebinding', 'urumi', ...binding);
}

const formerMayReadSecrets = async (): Promise<boolean> =>
  (await harness
    .kubectl('auth', 'can-i', 'get', 'secrets', '-n', 'store-moved', FORMER)
    .catch(() => 'no')) === 'yes';

/** What must not change: identities, passwords, the limit, and the owner of the host. */
async function kept(): Promise<unknown[]> {
  const kubectl = (...args: string[]): Promise<string> => harness.kubectl(...args);
  return Promise.all([
    kubectl('-n', 'urumi', 'get', 'store', 'moved', '-o', 'jsonpath={.metadata.uid} {.spec}'),
    kubectl('get', 'namespace', 'store-moved', '-o', 'jsonpath={.metadata.uid}'),
    kubectl(
      '-n',
      'store-moved',
      'get',
      'secret',
      'urumi-moved-ecommerce-store-secrets',
      '-o',
      'jsonpath={.data}',
    ),
    kubectl('-n', 'store-moved', 'get', 'pods', '-o', 'jsonpath={.items[*].metadata.uid}'),
    kubectl('-n', 'urumi', 'get', 'resourcequota', 'urumi-stores', '-o', 'jsonpath={.spec.hard}'),
    kubectl('get', 'domain', 'moved.shops.test', '-o', 'jsonpath={.metadata.uid} {.spec.owner}'),
  ]);
}

test('an installation in the namespace of the team moves to urumi-system, and its stores stay as they are', async () => {
  const before = await startServer(harness, { MAX_STORES_TOTAL: '5' });
  await createStore(harness, 'moved');
  await untilReady(harness, 'moved');
  await makeFormerRights();
  await vi.waitUntil(formerMayReadSecrets, { timeout: 30_000 });
  const present = await kept();
  process.kill(before.pid, 'SIGTERM');

  await harness.kubectl('delete', 'clusterrole', 'urumi-store-admin');
  await harness.kubectl('-n', 'urumi', 'delete', 'serviceaccount', 'urumi');
  await installPlatform(harness);
  const KUBECONFIG = await kubeconfigOf(harness, 'urumi');
  await startServer(harness, { AUTH: 'token', USE_RBAC: 'true', MAX_STORES_TOTAL: '5', KUBECONFIG });

  await harness.kubectl('wait', '--for=condition=Ready', 'team/urumi', '--timeout=30s');
  expect(await kept()).toEqual(present);
  await patch(harness, 'moved', { spec: { size: 'medium' } });
  await untilRevision(harness, 'moved', 2);
  expect(await formerMayReadSecrets()).toBe(false);
});
