// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { FakeServer } from '../../testing/fake-server.ts';
import { show } from '../../testing/show.tsx';
import { TokenList } from './token-list.tsx';

const token = {
  name: 'ci',
  role: 'OPERATOR',
  createdAt: '2026-01-01T12:00:00Z',
  createdBy: 'ann',
  expiresAt: '2026-04-01T12:00:00Z',
};
const VALUE = 'eyJhbGciOi.shown-once.c2ln';

/** The value of a token comes by a client without a cache, which uses fetch. */
let sent: { variables: unknown }[] = [];
beforeEach(() => {
  sent = [];
});
const answerWith = (outcome: object): void => {
  vi.stubGlobal('fetch', (_url: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body) as { variables: unknown });
    return Promise.resolve(Response.json({ data: { outcome } }));
  });
};

const open = (tokens: object[] = [token], more: object = {}) => {
  const server = new FakeServer({ tokens: () => tokens, ...more });
  return { server, ...show(<TokenList team="red" greatest="OPERATOR" />, server) };
};

test('lists the tokens of a team with role and expiry', async () => {
  open();
  const row = (await screen.findByText('ci')).closest('tr');
  expect(row?.textContent).toContain('Operator');
  expect(row?.querySelector('time')?.getAttribute('datetime')).toBe(token.expiresAt);
});

test('says that there are none yet', async () => {
  open([]);
  expect(await screen.findByText('No tokens yet.')).toBeTruthy();
});

test('creates a token of no greater role than mine, and shows its value until the dialog closes', async () => {
  answerWith({
    __typename: 'CreateTokenPayload',
    value: VALUE,
    notice: 'Not shown again.',
    token: { __typename: 'TeamToken', name: 'deploy' },
  });
  const { server, user } = open();
  await user.click(await screen.findByRole('button', { name: 'Create token' }));
  const role = screen.getByLabelText('Role');
  expect([...role.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    'Viewer',
    'Operator',
  ]);
  await user.type(screen.getByLabelText(/^Name/), 'Deploy');
  await user.selectOptions(role, 'Operator');
  await user.selectOptions(screen.getByLabelText('Expires after'), '7 days');
  await user.keyboard('{Enter}');
  await user.type(screen.getByLabelText(/^Name/), '{Enter}');
  expect(await screen.findByText(VALUE)).toBeTruthy();
  const input = { team: 'red', name: 'deploy', role: 'OPERATOR', expiresInSeconds: 604_800 };
  expect(sent[0]?.variables).toEqual({ input });
  expect(screen.getByRole('button', { name: 'Copy token' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(document.body.textContent).not.toContain(VALUE));
  expect(server.variablesOf('Tokens')).toHaveLength(2);
});

test('marks a name that is taken', async () => {
  answerWith({
    __typename: 'InvalidInput',
    code: 'NAME_TAKEN',
    message: 'there is already a token "ci"',
    hint: null,
    problems: [{ __typename: 'InputProblem', path: ['name'], message: 'there is already a token "ci"' }],
  });
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: 'Create token' }));
  await user.type(screen.getByLabelText(/^Name/), 'ci{Enter}');
  expect(await screen.findByText('there is already a token "ci"')).toBeTruthy();
  expect(screen.getByLabelText(/^Name/).getAttribute('aria-invalid')).toBe('true');
});

test('revokes a token after a confirmation', async () => {
  const tokens = [token];
  const revokeToken = (): object => {
    tokens.pop();
    return { __typename: 'RevokeTokenPayload' };
  };
  const { server, user } = open(tokens, { revokeToken });
  await user.click(await screen.findByRole('button', { name: 'Revoke ci' }));
  expect(server.variablesOf('RevokeToken')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Revoke token' }));
  expect(await screen.findByText('The token ci is revoked.')).toBeTruthy();
  expect(await screen.findByText('No tokens yet.')).toBeTruthy();
});
