import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa, type ResultPromise } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startControlPlane, type ControlPlane } from '../../support/control-plane.ts';
import { freePort } from '../../../tools/cluster/ports.ts';
import { repoRoot } from '../../../tools/lib/paths.ts';
import { buildDashboard, dashboardBuilt } from '../../../tools/platform/dashboard.ts';

const script = (name: string): string => join(repoRoot, 'scripts', `${name}.ts`);
const name = 'start-proof';
let plane: ControlPlane;
let dir: string;
let started: Started[] = [];

interface Started {
  url: string;
  process: ResultPromise<{ all: true; reject: false; buffer: false }>;
  output(): string;
}

beforeAll(async () => {
  [plane, dir] = await Promise.all([startControlPlane(), mkdtemp(join(tmpdir(), 'urumi-start-'))]);
  if (!(await dashboardBuilt())) await buildDashboard();
});

afterAll(async () => {
  for (const { process } of started) {
    process.kill('SIGTERM');
    await process;
  }
  await plane.stop();
  await rm(dir, { recursive: true, force: true });
});

const environment = (): Record<string, string> => ({
  KUBECONFIG: plane.kubeconfig,
  HELM_BIN: join(plane.bin, 'helm'),
  URUMI_DATA_DIR: dir,
  AUDIT_LOG_FILE: '',
  ACTIVITY_LOG_FILE: '',
});

/** Runs `npm start` on the control plane until it prints that it is ready. */
async function start(env: Record<string, string> = {}): Promise<Started> {
  const port = await freePort();
  const args = [
    '--cluster=kubeconfig',
    '--name',
    name,
    '--port',
    String(port),
    '--base-domain',
    'shops.test',
  ];
  const child = execa(process.execPath, [script('start'), ...args], {
    env: { ...environment(), ...env },
    all: true,
    reject: false,
    buffer: false,
  });
  let output = '';
  child.all.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const one: Started = { url: `http://127.0.0.1:${port}`, process: child, output: () => output };
  started = [...started, one];
  return one;
}

async function ready(one: Started): Promise<Started> {
  await expect.poll(() => one.output(), { timeout: 60_000 }).toContain('Urumi is ready');
  return one;
}

const down = (...args: string[]) =>
  execa(process.execPath, [script('down'), '--name', name, ...args], {
    env: environment(),
    stdin: 'ignore',
    reject: false,
  });

/** The server is the one child of npm start. */
async function serverOf({ process: { pid } }: Started): Promise<number> {
  return Number((await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim());
}

const answers = async (url: string): Promise<boolean> =>
  (await fetch(`${url}/readyz`).catch(() => undefined))?.ok ?? false;

test('a server that is killed is restarted, and npm start reports what ended and when it restarts', async () => {
  const one = await ready(await start());
  const first = await serverOf(one);
  process.kill(first, 'SIGKILL');
  await expect.poll(() => one.output(), { timeout: 60_000 }).toContain('the server is ready again');
  expect(one.output()).toMatch(
    /! the server ended with signal SIGKILL\. Its log is above\. Next start in 1 s \(restart 1 of at most 5\)/,
  );
  expect(await serverOf(one)).not.toBe(first);
  expect(await answers(one.url)).toBe(true);
});

test('down without a terminal reports the running server and --yes, exits with 2 and stops nothing', async () => {
  const [one] = started;
  const { exitCode, stdout, stderr } = await down();
  expect([exitCode, stderr]).toEqual([
    2,
    '\nerror: stdin is not a terminal, so this cannot be asked: Stop the server?\n  fix: pass --yes to agree',
  ]);
  expect(stdout).toContain(`its server runs at ${one?.url}`);
  expect(await answers(one?.url ?? '')).toBe(true);
});

test('down --yes stops the server, and npm start exits with 0', async () => {
  const [one] = started;
  expect(await down('--yes')).toMatchObject({ exitCode: 0 });
  expect(await one?.process).toMatchObject({ exitCode: 0 });
  expect(await answers(one?.url ?? '')).toBe(false);
  expect((await down()).stdout).toContain(`cluster "${name}" does not exist`);
});

test('in the cluster there is no port of the API: the option is refused, and nothing is started', async () => {
  const args = ['--in-cluster', '--cluster=kubeconfig', '--name', name, '--port', '8080'];
  const child = await execa(process.execPath, [script('start'), ...args], {
    env: environment(),
    reject: false,
  });
  expect(child).toMatchObject({ exitCode: 2, stdout: '' });
  expect(child.stderr).toContain('use --http-port');
});

test('after Ctrl-C npm start exits with 0', async () => {
  const one = await ready(await start());
  one.process.kill('SIGINT');
  expect(await one.process).toMatchObject({ exitCode: 0 });
});

test('after an invalid configuration npm start exits with 2 and does not retry', async () => {
  const one = await start({ RATE_LIMIT_MAX: 'many' });
  expect(await one.process).toMatchObject({ exitCode: 2 });
  expect(one.output()).toContain('the server ended with exit code 2 while it started');
});
