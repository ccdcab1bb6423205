import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa, type Result } from 'execa';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { repoRoot } from '../../tools/lib/paths.ts';
import { Api } from '../support/api.ts';
import { createStore, deleteStore, isReady, watchStore } from '../support/stores.ts';
import { leftovers } from './leftovers.ts';

const platform = inject('platform');
const missing = platform.missing.filter((line) => /wordpress|mariadb/.test(line));
const readme = await readFile(join(repoRoot, 'README.md'), 'utf8');
const operations = await readFile(join(repoRoot, 'docs/operations.md'), 'utf8');

/** The commands that a page prints below a heading, block by block. */
function printed(page: string, heading: string): string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(/```bash\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
}

/** Runs them unchanged, with the cluster's kubectl and helm. */
function shell(script: string | undefined, options: { strict?: boolean } = {}): Promise<Result> {
  const strict = options.strict === false ? [] : ['-eo', 'pipefail'];
  const env = { KUBECONFIG: platform.kubeconfig };
  const tools = `PATH="${dirname(platform.kubectl)}:$PATH"\n`;
  return execa('bash', [...strict, '-c', tools + (script ?? '')], {
    env,
    cwd: repoRoot,
    reject: options.strict !== false,
  });
}

describe('the commands of the README and of docs/operations.md, as printed', () => {
  const api = new Api(platform.url);
  const stateOf = async (): Promise<unknown> =>
    (await api.send<{ store: unknown }>('{ store(id: "nike") { phase revision } }')).store;

  afterAll(() => api.close());

  test('show the resources, the log of the job and the tables of the database', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    await createStore(api, { name: 'Nike', engine: 'WOOCOMMERCE', id: 'nike' });
    await watchStore(api, 'nike', isReady);
    const { stdout } = await shell(printed(operations, 'Look inside')[0]);
    for (const word of ['store-nike', 'statefulset.apps/', 'Bound', 'nike.localhost', 'Complete', 'wp_posts'])
      expect(stdout).toContain(word);
  });

  test('return the same password as revealCredentials', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    const { stdout } = await shell(printed(readme, 'Place an order')[0]);
    const reveal = `mutation { revealCredentials(input: { id: "nike" }) {
      ... on CredentialsPayload { user password notice } } }`;
    expect(await api.send(reveal)).toEqual({
      revealCredentials: {
        user: 'admin',
        password: stdout,
        notice: expect.stringContaining('Change it'),
      },
    });
  });

  test('the log of the job is also available over the API', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    const query = 'subscription { storeLogs(id: "nike", component: "wpcli", tail: 5) { component text } }';
    for await (const { storeLogs } of api.subscribe<{ storeLogs: { component: string; text: string }[] }>(
      query,
    )) {
      expect(storeLogs[0]?.component).toBe('wpcli');
      expect(storeLogs[0]?.text).not.toBe('');
      break;
    }
  });

  test('upgrade and roll back by helm, and the platform does not undo it', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    const { stdout } = await shell(printed(operations, 'Upgrade and roll back')[0]);
    expect(stdout).toContain('Rollback was a success');
    await expect.poll(stateOf, { timeout: 60_000 }).toEqual({ phase: 'READY', revision: 3 });
  });

  test('find no objects of a deleted store', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    await deleteStore(api, 'nike');
    await watchStore(api, 'nike', () => false);
    const commands = (printed(readme, 'Clean up')[0] ?? '')
      .split('\n')
      .filter((line) => /^(kubectl|helm)/.test(line));
    expect(commands.length).toBe(3);
    expect((await shell(commands.join('\n'), { strict: false })).stdout).toBe('');
    expect(await leftovers(platform, 'nike')).toEqual([]);
  });
});
