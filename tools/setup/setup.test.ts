import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { repoRoot } from '../lib/paths.ts';
import { platformCommand, platformOptions } from '../platform/command.ts';
import { addInClusterOptions, inClusterOptions } from '../platform/in-cluster/options.ts';
import { installMissing, undoInstalled } from './install.ts';
import { check, missingOf, tableOf, undoableOf, type Requirement } from './requirement.ts';
import { atLeast } from './version.ts';

/** A requirement that is missing until it is installed. */
function requirement(name: string, more: Partial<Requirement> = {}): Requirement {
  let there = false;
  return {
    name,
    modes: ['local'],
    needed: 'any',
    find: () => Promise.resolve(there ? '1.0' : undefined),
    how: `get ${name}`,
    install: () => {
      there = true;
      return Promise.resolve();
    },
    ...more,
  };
}

const yes = { say: () => {}, agree: () => Promise.resolve(true) };

test('only requirements of the mode are checked, and optional ones are not reported as missing', async () => {
  const all = [requirement('a'), requirement('b', { modes: ['vps'] }), requirement('c', { optional: true })];
  const checked = await check(all, ['local']);
  expect(checked.map(({ requirement: { name } }) => name)).toEqual(['a', 'c']);
  expect(missingOf(checked).map(({ name }) => name)).toEqual(['a']);
  expect(tableOf(checked)).toMatch(/^MISSING +a +any +get a$/m);
  expect(tableOf(checked)).toMatch(/^optional +c /m);
});

test('missing requirements are installed in order and then found', async () => {
  const all = [requirement('a'), requirement('b')];
  await installMissing(all, yes);
  expect(missingOf(await check(all, ['local']))).toEqual([]);
});

test('the first installation that fails ends it with a fix, and no later one starts', async () => {
  const later = requirement('later');
  const broken = requirement('broken', { install: () => Promise.reject(new Error('no network')) });
  await expect(installMissing([broken, later], yes)).rejects.toMatchObject({
    message: 'installing broken failed: no network',
    fix: 'get broken',
  });
  await expect(installMissing([requirement('manual', { install: undefined })], yes)).rejects.toThrow(
    'manual',
  );
  const useless = requirement('useless', { install: () => Promise.resolve() });
  await expect(installMissing([useless], yes)).rejects.toThrow('cannot be found');
  expect(await later.find()).toBeUndefined();
});

test('nothing is installed without an agreement', async () => {
  const wanted = requirement('wanted');
  await expect(installMissing([wanted], { ...yes, agree: () => Promise.resolve(false) })).rejects.toThrow(
    'wanted is missing',
  );
  expect(await wanted.find()).toBeUndefined();
});

test('what is installed is taken back in reverse order, and what the user keeps is left', async () => {
  const undone: string[] = [];
  const installed = (name: string): Requirement => {
    let there = true;
    const run = async (): Promise<void> => {
      there = false;
      undone.push(name);
    };
    return requirement(name, {
      find: async () => (there ? '1.0' : undefined),
      undo: { how: `drop ${name}`, run },
    });
  };
  const all = [installed('a'), installed('b'), installed('c'), requirement('absent')];
  const agree = async (question: string): Promise<boolean> => question !== 'Undo b (drop b)?';
  await undoInstalled(await undoableOf(await check(all, ['local'])), { ...yes, agree });
  expect(undone).toEqual(['c', 'a']);
});

test('what others installed as well is taken back only where it was installed from here', async () => {
  const program = (name: string, ours: boolean): Requirement =>
    requirement(name, {
      find: async () => '1.0',
      undo: { how: `drop ${name}`, find: async () => (ours ? name : undefined), run: async () => {} },
    });
  const checked = await check([program('ours', true), program('theirs', false)], ['local']);
  expect((await undoableOf(checked)).map(({ name }) => name)).toEqual(['ours']);
});

test.each([
  ['1.21', '1.26.8', '1.26.8'],
  ['1.26', '1.9', undefined],
  ['4', '4.0.1', '4.0.1'],
  ['4', '3.18.2', undefined],
  ['4', undefined, undefined],
])('at least %s: of %s that is %s', (least, version, result) => {
  expect(atLeast(least, version)).toBe(result);
});

test('a dry run lists every prerequisite of both modes and changes nothing', async () => {
  const setup = await execa(process.execPath, ['scripts/setup.ts', '--mode', 'both'], { cwd: repoRoot });
  for (const name of [
    'Node.js',
    'npm',
    'Go',
    'firewall',
    'k3s',
    'helm',
    'kubectl',
    'platform',
    'Docker',
    'k3d',
    'root',
  ])
    expect(setup.stdout).toMatch(new RegExp(`^(ok|MISSING|optional) +${name} `, 'm'));
  expect(setup.stdout).toMatch(/Nothing was changed|Nothing is missing/);
});

/** The steps that scripts/start-vps prints. */
async function startVps(env: Record<string, string>, args: readonly string[] = []): Promise<string[]> {
  const run = await execa('scripts/start-vps', ['--dry-run', ...args], { cwd: repoRoot, env });
  return run.stdout.split('\n').filter((line) => line.startsWith('+ '));
}

test('start-vps ends with the platform in the cluster, with https below the address of the server', async () => {
  expect(await startVps({ VM_PUBLIC_IP: '203.0.113.7' }, ['--yes'])).toEqual([
    '+ scripts/run setup --mode vps --apply --yes',
    '+ k3s kubectl wait --for=condition=Ready node --all --timeout=180s',
    '+ exec npm start -- --cluster=k3s --in-cluster --base-domain 203.0.113.7.nip.io --tls',
  ]);
});

test('start-vps takes a domain and an issuer, and npm start accepts the options', async () => {
  const env = {
    VM_PUBLIC_IP: '203.0.113.7',
    BASE_DOMAIN: 'shops.example.com',
    ACME_DIRECTORY: 'https://acme.example.com/directory',
    ACME_EMAIL: 'ops@example.com',
  };
  const start = (await startVps(env)).at(-1) ?? '';
  const args = start.replace('+ exec npm start -- ', '').split(' ');
  const command = addInClusterOptions(platformCommand('start', 'starts')).parse(args, { from: 'user' });
  expect({ ...platformOptions(command), ...inClusterOptions(command) }).toMatchObject({
    cluster: 'k3s',
    inCluster: true,
    baseDomain: 'shops.example.com',
    tls: { directory: 'https://acme.example.com/directory', email: 'ops@example.com' },
  });
});

test('start-vps leaves https out only when it is told to, and says what that means', async () => {
  const env = { VM_PUBLIC_IP: '203.0.113.7', ACME_EMAIL: 'ops@example.com' };
  const { stdout } = await execa('scripts/start-vps', ['--dry-run', '--http'], { cwd: repoRoot, env });
  expect(stdout).toMatch(/--base-domain 203\.0\.113\.7\.nip\.io$/m);
  expect(stdout).toContain('can read passwords and orders');
});

test('start-vps refuses a private address that it found itself', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'urumi-ip-'));
  const answer = '#!/bin/sh\necho "1.1.1.1 via 10.0.0.1 dev eth0 src 10.0.0.7 uid 0"\n';
  await writeFile(join(folder, 'ip'), answer, { mode: 0o755 });
  const env = { PATH: `${folder}:${process.env.PATH}` };
  const run = await execa('scripts/start-vps', ['--dry-run'], { cwd: repoRoot, env, reject: false });
  expect([run.exitCode, run.stderr]).toEqual([1, expect.stringContaining('set VM_PUBLIC_IP')]);
});

test('start-vps takes back what it installed', async () => {
  expect(await startVps({}, ['--undo', '--yes'])).toEqual([
    '+ exec scripts/run setup --mode vps --undo --yes',
  ]);
});

test('start-vps refuses an unknown option', async () => {
  const run = await execa('scripts/start-vps', ['--now'], { cwd: repoRoot, reject: false });
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain('usage:');
});
