import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENGINES } from '../../../server/src/store/engines/index.ts';
import { startHarness, type Harness } from '../controller/harness.ts';
import { untilGone, untilReady, untilRevision } from '../controller/stores.ts';
import { Recorder, recordHelm } from './recorder.ts';
import { startServer, type WholeServer } from './server.ts';

let harness: Harness;
let server: WholeServer;
let helm: Awaited<ReturnType<typeof recordHelm>>;
const fileIn = (name: string): string => join(harness.dir, name);

beforeAll(async () => {
  harness = await startHarness();
  helm = await recordHelm(harness.dir, `${harness.plane.bin}/helm`);
  server = await startServer(harness, {
    HELM_BIN: helm.bin,
    LOG_LEVEL: 'trace',
    AUDIT_LOG_FILE: fileIn('audit.log'),
    ACTIVITY_LOG_FILE: fileIn('activity.log'),
    MEDUSA_IMAGE: 'registry.test/medusa:1',
    POSTGRES_IMAGE: 'registry.test/postgres:1',
  });
});
afterAll(() => harness?.stop());

const ALL_OF_A_STORE = `id phase message url adminUrl attempts revision version plugins
  lastError { reason message hint } conditions { type status reason message } steps { name state message }
  activity { edges { node { reason message } } } releaseHistory { revision status description }`;
const KINDS = 'stores,events,configmaps,pods,deployments,statefulsets,jobs,ingresses,services,pvc,namespaces';

async function secretsOf(id: string): Promise<Record<string, string>> {
  const name = `urumi-${id}-ecommerce-store-secrets`;
  const json = await harness.kubectl('get', 'secret', name, '-n', `store-${id}`, '-o', 'json');
  const { data } = JSON.parse(json) as { data: Record<string, string> };
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, Buffer.from(value, 'base64').toString()]),
  );
}

/** Helm's release Secrets: base64 of base64 of gzip. */
async function releasesOf(id: string): Promise<string> {
  const selector = ['-l', 'owner=helm', '-o', 'jsonpath={.items[*].data.release}'];
  const records = (await harness.kubectl('get', 'secrets', '-n', `store-${id}`, ...selector)).split(' ');
  const decode = (text: string): Buffer => Buffer.from(text, 'base64');
  return records.map((record) => gunzipSync(decode(decode(record).toString())).toString()).join('\n');
}

/** All places that must not contain a value, with their content. */
async function everywhere(id: string, client: Recorder): Promise<Record<string, string>> {
  return {
    'objects of the API other than Secrets': await harness.kubectl('get', KINDS, '-A', '-o', 'json'),
    'helm releases': await releasesOf(id),
    'helm values': await harness.helm('get', 'values', `urumi-${id}`, '-n', `store-${id}`, '--all'),
    ...(await outside(client)),
  };
}

async function outside(client: Recorder): Promise<Record<string, string>> {
  return {
    'arguments, environment, input and output of helm': await helm.read(),
    'arguments and environment of the server':
      (await readFile(`/proc/${server.pid}/cmdline`, 'utf8')) +
      (await readFile(`/proc/${server.pid}/environ`, 'utf8')),
    "the server's log": server.output(),
    'the audit log': await readFile(fileIn('audit.log'), 'utf8'),
    'the activity log': await readFile(fileIn('activity.log'), 'utf8'),
    'GraphQL answers and messages': client.seen,
    metrics: await (await fetch(`${server.url}/metrics`)).text(),
  };
}

/** Leaked secrets: `place: key`. Also finds values in base64. */
function hits(places: Record<string, string>, secrets: Record<string, string>): string[] {
  return Object.entries(places).flatMap(([place, text]) =>
    Object.entries(secrets)
      .filter(([, value]) => text.includes(value) || text.includes(Buffer.from(value).toString('base64')))
      .map(([key]) => `${place}: ${key}`),
  );
}

test.each(ENGINES)(
  'the secrets of a $title store are only in its Secret, during its whole life cycle',
  async ({ engine, slug, adminPasswordKey }) => {
    const id = `quiet-${slug}`;
    const client = new Recorder(server.url);
    await client.ask(
      `mutation($input: CreateStoreInput!) { createStore(input: $input) { __typename
      ... on StorePayload { store { ${ALL_OF_A_STORE} } } } }`,
      { input: { id, name: 'Quiet', engine } },
    );
    await client.follow(
      `subscription($id: ID!) { storeStatus(id: $id) { ... on Store { ${ALL_OF_A_STORE} } } }`,
      {
        id,
      },
    );
    await client.follow(`subscription { storesChanged { upserted { ${ALL_OF_A_STORE} } removed } }`);
    await client.follow('subscription { activityAdded { storeId reason message } }');
    await untilReady(harness, id);
    const secrets = await secretsOf(id);
    expect(Object.values(secrets).every((value) => value.length >= 16)).toBe(true);
    expect(hits(await everywhere(id, client), secrets)).toEqual([]);

    const reveal =
      'mutation($id: ID!) { revealCredentials(input: { id: $id }) { ... on CredentialsPayload { password notice } } }';
    const revealed = await client.ask(reveal, { id }, true);
    expect(hits({ reveal: revealed.text }, secrets)).toEqual([`reveal: ${adminPasswordKey}`]);
    expect(revealed.headers.get('cache-control')).toBe('no-store');

    await client.ask('mutation($id: ID!) { upgradeStore(input: { id: $id, version: "2" }) { __typename } }', {
      id,
    });
    await untilRevision(harness, id, 2);
    await client.ask(
      `{ stores { edges { node { ${ALL_OF_A_STORE} } } } activity { edges { node { message } } } }`,
    );
    expect(hits(await everywhere(id, client), secrets)).toEqual([]);

    await client.ask('mutation($id: ID!) { deleteStore(input: { id: $id }) { __typename } }', { id });
    expect(await untilGone(harness, id)).toEqual([]);
    const left = await outside(client);
    expect(hits(left, secrets)).toEqual([]);
    client.close();

    expect(client.seen).toContain('"phase":"READY"');
    expect(left['the audit log']).toMatch(
      new RegExp(`"action":"revealCredentials","store":"${id}".*"accepted"`),
    );
    expect(left['the activity log']).toContain(`"store":"${id}"`);
    for (const verb of ['upgrade', 'uninstall'])
      expect(left['arguments, environment, input and output of helm']).toContain(verb);
  },
);
