import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStore } from '../../../server/src/kube/requests/create-store.ts';
import { startHarness, type Harness, type Served } from '../graphql/harness.ts';
import { RawSocket } from '../graphql/raw-socket.ts';
import { readAudit } from '../rbac/audit.ts';
import { makePerson } from './person.ts';

/** The server's SubjectAccessReviews. */
const AUDIT_POLICY = JSON.stringify({
  apiVersion: 'audit.k8s.io/v1',
  kind: 'Policy',
  omitStages: ['RequestReceived'],
  rules: [
    { level: 'Request', resources: [{ group: 'authorization.k8s.io', resources: ['subjectaccessreviews'] }] },
    { level: 'None' },
  ],
});
const API_AUDIENCE = 'https://kubernetes.default.svc.cluster.local';

let harness: Harness;
let server: Served;

beforeAll(async () => {
  harness = await startHarness({ auditPolicy: AUDIT_POLICY });
  server = await harness.serve({ AUTH: 'token' });
});
afterAll(() => harness?.stop());

interface Answer {
  status: number;
  headers: Headers;
  body: { data?: unknown; errors?: { message: string; extensions: { code: string } }[] };
}

async function ask(
  url: string,
  headers: Record<string, string>,
  query = '{ viewer { name } }',
): Promise<Answer> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answer['body'] };
}

test('a token for the audience urumi logs in', async () => {
  const { headers } = await makePerson(harness.kube, 'scripted');
  const { status, body } = await ask(server.url, headers);
  expect({ status, body }).toEqual({
    status: 200,
    body: { data: { viewer: { name: 'system:serviceaccount:urumi:scripted' } } },
  });
});

test.each([
  ['for the API server, as mounted into pods', null],
  ['for another service', 'vault'],
])('a token %s is refused, and the error names the audience', async (_what, audience) => {
  const { headers } = await makePerson(harness.kube, `stranger-${audience}`.toLowerCase(), audience);
  const { status, body, headers: given } = await ask(server.url, headers);
  expect(status).toBe(401);
  expect(given.get('www-authenticate')).toBe('Bearer');
  expect(body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect(body.errors?.[0]?.message).toContain('must be for the audience "urumi"');
  expect(body.errors?.[0]?.message).toContain('--audience=urumi');
  const socket = await RawSocket.open(server.url, {}, headers);
  expect(await socket.closed).toBe(4403);
});

test('TOKEN_AUDIENCE may contain additional audiences, such as that of the API server', async () => {
  const wide = await harness.serve({ AUTH: 'token', TOKEN_AUDIENCE: `urumi,${API_AUDIENCE}` });
  const [own, mounted, other] = await Promise.all([
    makePerson(harness.kube, 'own'),
    makePerson(harness.kube, 'mounted', null),
    makePerson(harness.kube, 'other', 'vault'),
  ]);
  const statuses = await Promise.all(
    [own, mounted, other].map(async ({ headers }) => (await ask(wide.url, headers)).status),
  );
  expect(statuses).toEqual([200, 200, 401]);
});

test('a right is reviewed with the uid and the extra attributes of the token', async () => {
  await createStore(harness.kube, {
    team: 'urumi',
    id: 'asked',
    spec: { engine: 'WOOCOMMERCE', displayName: 'Asked' },
  });
  const { headers } = await makePerson(harness.kube, 'exact');
  await ask(server.url, headers, '{ stores { totalCount } }');
  const spec = async (): Promise<unknown> => {
    const lines = await readAudit(harness.plane.auditLog ?? '');
    const questions = lines as unknown as { requestObject?: { spec: { user: string } } }[];
    return questions.find(({ requestObject }) => requestObject?.spec.user.endsWith(':exact'))?.requestObject
      ?.spec;
  };
  await expect.poll(spec, { timeout: 10_000 }).toMatchObject({
    uid: expect.stringMatching(/^[0-9a-f-]{36}$/),
    extra: { 'authentication.kubernetes.io/credential-id': [expect.stringMatching(/^JTI=/)] },
    groups: expect.arrayContaining(['system:serviceaccounts:urumi']),
  });
});

test.each([
  ['none', {}],
  ['another scheme', { authorization: 'Basic YTpi' }],
  ['one that is too long', { authorization: `Bearer ${'x'.repeat(9000)}` }],
])('without a token (%s) no request is sent to the API server', async (_what, headers) => {
  const before = harness.kube.writes;
  expect((await ask(server.url, headers)).status).toBe(401);
  expect(harness.kube.writes).toBe(before);
});

test('a token too long for a header is refused on a WebSocket without a review', async () => {
  const before = harness.kube.writes;
  const socket = await RawSocket.open(server.url, {}, { authorization: `Bearer ${'x'.repeat(100_000)}` });
  expect(await socket.closed).toBe(4403);
  expect(harness.kube.writes).toBe(before);
});

test('no token is ever logged', async () => {
  const { token, headers } = await makePerson(harness.kube, 'quiet');
  await ask(server.url, headers);
  await ask(server.url, { authorization: `Bearer ${token}x` });
  const text = JSON.stringify(server.logged);
  expect(text).not.toContain(token);
});
