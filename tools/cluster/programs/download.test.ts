import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../lib/hash.ts';
import { Problem } from '../../lib/problem.ts';
import { MODULES } from '../modules.ts';
import { downloadRelease, NoAnswer } from './download.ts';
import { mirrored, programOrigin } from './origin.ts';
import { RELEASES } from './releases.ts';

let folder: string;
let server: Server | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'urumi-download-'));
});

afterEach(async () => {
  server?.close();
  server = undefined;
  await rm(folder, { recursive: true });
});

async function publisher(answer: RequestListener): Promise<string> {
  const listening = createServer(answer);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

const release = (base: string, text = 'a program') => ({ base, sha256: { 'v1/bin/kubectl': sha256(text) } });

test('a program whose checksum matches is there, executable, under its own name', async () => {
  const asked: (string | undefined)[] = [];
  const base = await publisher((request, response) => {
    asked.push(request.url);
    response.end('a program');
  });
  const lines: string[] = [];
  await downloadRelease(release(`${base}/release/`), folder, (line) => lines.push(line));
  expect(asked).toEqual(['/release/v1/bin/kubectl']);
  expect(await readFile(join(folder, 'kubectl'), 'utf8')).toBe('a program');
  expect((await stat(join(folder, 'kubectl'))).mode & 0o111).toBe(0o111);
  expect(lines).toEqual(['downloading kubectl, 1 of 1, 0 MiB']);
});

test('a program with another checksum is an error that names both', async () => {
  const base = await publisher((_request, response) => response.end('another program'));
  const failure = await downloadRelease(release(base), folder, () => {}).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Problem);
  expect(failure).toMatchObject({
    message: expect.stringMatching(`${sha256('another program')}.*${sha256('a program')}`) as string,
    fix: expect.stringContaining('URUMI_PROGRAMS=source') as string,
  });
});

test.each<[string, RequestListener]>([
  ['has no such file', (_request, response) => response.writeHead(404).end()],
  [
    'breaks off',
    (request, response) => {
      response.write('a');
      request.socket.destroySoon();
    },
  ],
])('a publisher that %s has not answered', async (_case, answer) => {
  const base = await publisher(answer);
  await expect(downloadRelease(release(base), folder, () => {})).rejects.toBeInstanceOf(NoAnswer);
});

test('a publisher that cannot be reached has not answered', async () => {
  const base = await publisher(() => {});
  await new Promise((resolve) => server?.close(resolve));
  await expect(downloadRelease(release(base), folder, () => {})).rejects.toBeInstanceOf(NoAnswer);
});

test('a mirror takes the place of the publisher, and the checksums stay', () => {
  const own = release('https://publisher.test');
  expect(mirrored(own, 'https://mirror.test')).toEqual({ ...own, base: 'https://mirror.test' });
  expect(mirrored(own, '')).toEqual(own);
});

test('URUMI_PROGRAMS is one of three words', () => {
  expect(programOrigin('download')).toBe('download');
  expect(() => programOrigin('web')).toThrow('URUMI_PROGRAMS=web is not known');
});

test.each(Object.entries(RELEASES))(
  'the release of %s has a checksum for each tool of its module, and no other file',
  async (name, { sha256: pins }) => {
    const module = MODULES.find((candidate) => candidate.name === name);
    const text = await readFile(join(module?.path ?? '', 'go.mod'), 'utf8');
    const tools = [...(/^tool \(([^)]+)\)/m.exec(text)?.[1] ?? '').matchAll(/([^/\s]+)$/gm)].map(
      ([, tool]) => tool,
    );
    expect(new Set(Object.keys(pins).map((path) => path.split('/').at(-1)))).toEqual(new Set(tools));
    expect(Object.values(pins).every((pin) => /^[0-9a-f]{64}$/.test(pin))).toBe(true);
    expect(module?.assets).toEqual([]);
  },
);

test('the pinned checksums are of the pinned version of Kubernetes', async () => {
  const version = /k8s\.io\/kubernetes (v\S+)/.exec(
    await readFile(join(import.meta.dirname, '../modules/kubernetes/go.mod'), 'utf8'),
  )?.[1];
  const source = await readFile(join(import.meta.dirname, 'releases.ts'), 'utf8');
  expect(source).toContain(`/** For ${version}, from`);
});
