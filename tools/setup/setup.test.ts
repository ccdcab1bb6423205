import { execa } from 'execa';
import { expect, test } from 'vitest';
import { repoRoot } from '../lib/paths.ts';
import { installMissing } from './install.ts';
import { check, missingOf, tableOf, type Requirement } from './requirement.ts';
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
  for (const name of ['Node.js', 'npm', 'Go', 'k3s', 'helm', 'kubectl', 'Docker', 'k3d', 'root'])
    expect(setup.stdout).toMatch(new RegExp(`^(ok|MISSING|optional) +${name} `, 'm'));
  expect(setup.stdout).toMatch(/Nothing was changed|Nothing is missing/);
});

/** The steps that scripts/start-vps prints. */
async function startVps(env: Record<string, string>, args: readonly string[] = []): Promise<string[]> {
  const run = await execa('scripts/start-vps', ['--dry-run', ...args], { cwd: repoRoot, env });
  return run.stdout.split('\n').filter((line) => line.startsWith('+ '));
}

test('start-vps sets the server up, waits for its node and starts with stores below its address', async () => {
  expect(await startVps({ VM_PUBLIC_IP: '203.0.113.7' }, ['--yes'])).toEqual([
    '+ scripts/run setup --mode vps --apply --yes',
    '+ k3s kubectl wait --for=condition=Ready node --all --timeout=180s',
    '+ exec npm start -- --cluster=k3s --base-domain 203.0.113.7.nip.io --port 8080',
  ]);
});

test('start-vps takes a domain, and the rights of the chart instead of an administrator', async () => {
  const env = {
    VM_PUBLIC_IP: '203.0.113.7',
    BASE_DOMAIN: 'shops.example.com',
    PORT: '9000',
    USE_RBAC: 'true',
  };
  const steps = await startVps(env);
  expect(steps[0]).toBe('+ scripts/run setup --mode vps --apply');
  expect(steps).toContain('+ use_service_account');
  expect(steps.at(-1)).toBe('+ exec npm start -- --cluster=k3s --base-domain shops.example.com --port 9000');
});

test('start-vps refuses an unknown option', async () => {
  const run = await execa('scripts/start-vps', ['--now'], { cwd: repoRoot, reject: false });
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain('usage:');
});
