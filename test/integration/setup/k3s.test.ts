import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { repoRoot } from '../../../tools/lib/paths.ts';
import { waitUntil } from '../../../tools/cluster/wait.ts';
import { k3sConfig } from '../../../tools/setup/server/k3s.ts';
import { startControlPlane, type ControlPlane } from '../../support/control-plane.ts';
import type { AuditLine } from '../rbac/audit.ts';

const PASSWORD = 'never-in-the-log';

let plane: ControlPlane;

beforeAll(async () => {
  const auditPolicy = await readFile(join(repoRoot, 'tools/setup/server/audit-policy.yaml'), 'utf8');
  plane = await startControlPlane({ auditPolicy });
});

afterAll(() => plane.stop());

test.each([
  ['kube-apiserver', 'kube-apiserver-arg'],
  ['kubelet', 'kubelet-arg'],
])('each flag that k3s passes on to %s is one of that program', async (program, setting) => {
  const config = parse(k3sConfig()) as Record<string, string[]>;
  const { stdout } = await execa(join(plane.bin, program), ['--help']);
  const flags = (config[setting] ?? []).map((argument) => argument.split('=')[0]);
  expect(flags.filter((flag) => !stdout.includes(` --${flag} `))).toEqual([]);
  expect(flags).not.toEqual([]);
});

test('the audit log of a server has who changed a thing or read a Secret, and no password', async () => {
  await kubectl('create', 'secret', 'generic', 'shop', `--from-literal=password=${PASSWORD}`);
  await kubectl('get', 'secret', 'shop');
  await kubectl('create', 'configmap', 'last');
  await waitUntil(
    'the last change is in the log',
    async () => (await lines()).includes('create configmaps/last'),
    20,
    '',
  );
  expect(await lines()).toEqual(expect.arrayContaining(['create secrets/shop', 'get secrets/shop']));
  expect(await log()).not.toContain(PASSWORD);
  expect(await log()).not.toContain(Buffer.from(PASSWORD).toString('base64'));
});

const kubectl = (...args: string[]) =>
  execa(join(plane.bin, 'kubectl'), args, { env: { KUBECONFIG: plane.kubeconfig } });

const log = (): Promise<string> => readFile(plane.auditLog ?? '', 'utf8');

/** What the person of this test did: verb and object. */
async function lines(): Promise<string[]> {
  const all = (await log()).split('\n').filter((line) => line.endsWith('}'));
  return all
    .map((line) => JSON.parse(line) as AuditLine)
    .filter(({ user }) => user.username === 'kubernetes-super-admin')
    .map(({ verb, objectRef }) => `${verb} ${objectRef?.resource}/${objectRef?.name}`);
}
