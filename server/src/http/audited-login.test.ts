import { expect, test } from 'vitest';
import { localViewer } from '../graphql/access/viewer.ts';
import type { AuditRecord } from '../graphql/audit.ts';
import { auditedLogin } from './audited-login.ts';
import type { Authenticate } from './authenticate.ts';

const byName: Authenticate = (authorization, address) => {
  const name = /^Bearer good-(\w+)$/.exec(authorization ?? '')?.[1];
  return Promise.resolve(name === undefined ? undefined : { name, groups: [], address, trusted: false });
};

function audited(authenticate: Authenticate) {
  const written: AuditRecord[] = [];
  return { written, logIn: auditedLogin(authenticate, { write: (record) => written.push(record) }) };
}

test('the first use of a token from an address is a login, later uses are not', async () => {
  const { written, logIn } = audited(byName);
  for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.2']) {
    expect(await logIn('Bearer good-ada', address)).toMatchObject({ name: 'ada' });
  }
  expect(written.map(({ kind, user, address }) => [kind, user, address])).toEqual([
    ['login', 'ada', '192.0.2.1'],
    ['login', 'ada', '192.0.2.2'],
  ]);
});

test.each([
  [undefined, 'no token'],
  ['Bearer bad', 'the token is not valid'],
])(
  'a request with authorization %s is a denial, and no token is written down',
  async (authorization, message) => {
    const { written, logIn } = audited(byName);
    expect(await logIn(authorization, '192.0.2.1')).toBeUndefined();
    expect(written).toMatchObject([{ kind: 'denial', outcome: 'UNAUTHENTICATED', message }]);
    expect(JSON.stringify(written)).not.toContain('bad');
  },
);

test('where no login is needed none is written down', async () => {
  const { written, logIn } = audited((_, address) => Promise.resolve(localViewer(address)));
  await logIn(undefined, '127.0.0.1');
  expect(written).toEqual([]);
});
