import { expect, test } from 'vitest';
import { localSession } from '../graphql/access/session.ts';
import type { AuditRecord } from '../graphql/audit.ts';
import { auditedLogin } from './audited-login.ts';
import type { Authenticate } from './identity/authenticate.ts';
import { denialsFor } from './identity/denial.ts';

const denials = denialsFor(['urumi']);

const byName: Authenticate = (authorization) => {
  const name = /^Bearer good-(\w+)$/.exec(authorization ?? '')?.[1];
  if (name === undefined)
    return Promise.resolve(denials[authorization === undefined ? 'missing' : 'invalid']);
  const identity = { name, uid: undefined, groups: [], extra: {}, trusted: false };
  return Promise.resolve({ ...localSession, id: name, identity });
};

function audited(authenticate: Authenticate) {
  const written: AuditRecord[] = [];
  return { written, logIn: auditedLogin(authenticate, { write: (record) => written.push(record) }) };
}

test('the first use of a token from an address is a login, later uses are not', async () => {
  const { written, logIn } = audited(byName);
  for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.2']) {
    expect(await logIn('Bearer good-ada', address)).toMatchObject({ identity: { name: 'ada' } });
  }
  expect(written.map(({ kind, user, address }) => [kind, user, address])).toEqual([
    ['login', 'ada', '192.0.2.1'],
    ['login', 'ada', '192.0.2.2'],
  ]);
});

test.each([
  [undefined, denials.missing, 'no valid login'],
  ['Bearer bad-7Hx', denials.invalid, 'the token is not valid'],
])(
  'a request with authorization %s is a denial, and no token is logged',
  async (authorization, denial, message) => {
    const { written, logIn } = audited(byName);
    expect(await logIn(authorization, '192.0.2.1')).toBe(denial);
    expect(written).toMatchObject([{ kind: 'denial', outcome: 'UNAUTHENTICATED', message }]);
    expect(JSON.stringify(written)).not.toContain('7Hx');
  },
);

test('without login none is logged', async () => {
  const { written, logIn } = audited(() => Promise.resolve(localSession));
  await logIn(undefined, '127.0.0.1');
  expect(written).toEqual([]);
});
