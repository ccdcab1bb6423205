// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { CertificateFieldsFragment, DomainsFieldsFragment } from '../../gql/graphql.ts';
import { makeFragmentData, type FragmentType } from '../../gql/index.ts';
import { CertificateFields } from '../../shared/certificate/certificate.ts';
import { FakeServer } from '../../testing/fake-server.ts';
import { readerSample, refusalSample } from '../../testing/samples.ts';
import { show } from '../../testing/show.tsx';
import { DomainsFields } from './documents.ts';
import { Domains } from './domains.tsx';

type Domain = DomainsFieldsFragment['domains'][number];

const record = (change: object = {}) => ({
  type: 'TXT' as const,
  name: '_urumi.shop.example.com',
  expected: 'urumi-verification=u1',
  observed: [],
  ...change,
});
const domain = (change: Partial<Domain> = {}): Domain => ({
  host: 'shop.example.com',
  primary: false,
  verified: true,
  reason: 'VERIFIED',
  message: 'the store has it',
  records: [record()],
  certificate: null,
  ...change,
});
const waiting = domain({ verified: false, reason: 'RECORD_MISSING', message: 'add one of the records' });
const accepted = { __typename: 'StorePayload' };

function open(
  domains: Domain[],
  resolvers: Record<string, unknown> = {},
  certificates: FragmentType<typeof CertificateFields>[] = [],
  host = 'nike.shops.test',
) {
  const server = new FakeServer(resolvers);
  const store = makeFragmentData(
    { id: 'nike', uid: 'u1', ownHost: 'nike.shops.test', host, domains, certificates },
    DomainsFields,
  );
  return { server, ...show(<Domains store={store} />, server) };
}
const button = (name: string): HTMLButtonElement => screen.getByRole('button', { name });
const rows = (): string[] =>
  within(screen.getByRole('list', { name: 'Hosts of the store' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent ?? '');

test('a store without domains has its own host, and says what can be added', () => {
  open([]);
  expect(rows()).toEqual(['nike.shops.testPrimary']);
  expect(screen.getByText(/Add a domain of your own/)).toBeTruthy();
  expect(button('Add domain').disabled).toBe(true);
});

test.each([
  ['shop.example.com', 'shop.example.com'],
  [' Shop.Example.com. ', 'shop.example.com'],
  ['https://shop.example.com/cart', 'shop.example.com'],
])('the text "%s" adds the domain %s', async (text, host) => {
  const { server, user } = open([], { addDomain: accepted });
  await user.type(screen.getByLabelText('New domain'), `${text}{Enter}`);
  expect(await screen.findByText(`${host} is added.`)).toBeTruthy();
  expect(server.variablesOf('AddDomain')).toEqual([{ input: { id: 'nike', uid: 'u1', host } }]);
  expect(screen.getByLabelText<HTMLInputElement>('New domain').value).toBe('');
});

test('a refused domain is explained beside the field, and stays there', async () => {
  const problems = [{ path: ['host'], message: 'host must be a host name' }];
  const answer = {
    __typename: 'InvalidInput',
    code: 'INVALID_INPUT',
    field: 'host',
    message: 'no',
    problems,
  };
  const { user } = open([], { addDomain: answer });
  await user.type(screen.getByLabelText('New domain'), 'x{Enter}');
  expect(await screen.findByText('host must be a host name')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('New domain').value).toBe('x');
});

test('a domain that waits shows its records, what DNS has now, and buttons that copy', async () => {
  const cname = record({
    type: 'CNAME',
    name: 'shop.example.com',
    expected: 'u1.shops.test',
    observed: ['old.test'],
  });
  open([{ ...waiting, records: [record(), cname] }]);
  const table = within(screen.getByRole('table', { name: 'DNS records of shop.example.com' }));
  const cells = table.getAllByRole('row').map(({ textContent }) => textContent);
  expect(cells).toEqual([
    'TypeNameValueNow',
    'TXT_urumi.shop.example.comCopyurumi-verification=u1Copynot there',
    'CNAMEshop.example.comCopyu1.shops.testCopyold.test',
  ]);
  expect(button('Copy value of the CNAME record')).toBeTruthy();
  expect(screen.getAllByText(/add one of the(se)? records/i)).toHaveLength(1);
  expect(screen.queryByRole('button', { name: 'Make shop.example.com primary' })).toBeNull();
});

test('a verified domain shows no records and can be made primary', async () => {
  const { server, user } = open([domain()], { setPrimaryDomain: accepted });
  expect(screen.queryByRole('table')).toBeNull();
  await user.click(button('Make shop.example.com primary'));
  expect(await screen.findByText('The store moves to shop.example.com.')).toBeTruthy();
  expect(server.variablesOf('SetPrimaryDomain')).toEqual([
    { input: { id: 'nike', uid: 'u1', host: 'shop.example.com' } },
  ]);
});

test('the primary domain cannot be removed, and the own host can become primary again', async () => {
  const { server, user } = open([domain({ primary: true })], { setPrimaryDomain: accepted });
  expect(screen.queryByRole('button', { name: 'Remove shop.example.com' })).toBeNull();
  await user.click(button('Make nike.shops.test primary'));
  expect(await screen.findByText('The store moves to nike.shops.test.')).toBeTruthy();
  expect(server.variablesOf('SetPrimaryDomain')).toEqual([{ input: { id: 'nike', uid: 'u1', host: null } }]);
});

test('a domain is removed after a confirmation', async () => {
  const { server, user } = open([waiting], { removeDomain: accepted });
  await user.click(button('Remove shop.example.com'));
  expect(server.variablesOf('RemoveDomain')).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Remove domain' }));
  expect(await screen.findByText('shop.example.com is removed.')).toBeTruthy();
  expect(server.variablesOf('RemoveDomain')).toEqual([
    { input: { id: 'nike', uid: 'u1', host: 'shop.example.com' } },
  ]);
});

test('a refused removal says why, and the dialog stays', async () => {
  const { user } = open([domain()], { removeDomain: refusalSample.forbidden });
  await user.click(button('Remove shop.example.com'));
  await user.click(await screen.findByRole('button', { name: 'Remove domain' }));
  expect(await screen.findByText('You may not do this. Ask.')).toBeTruthy();
  expect(screen.getByRole('dialog')).toBeTruthy();
});

test('who may not change domains is told so, and gets no form', async () => {
  open([domain()], { viewer: readerSample({}) });
  expect(
    await screen.findByText(/To change domains you have to be an admin/, { selector: 'section > p' }),
  ).toBeTruthy();
  expect(screen.queryByLabelText('New domain')).toBeNull();
  expect(button('Remove shop.example.com').getAttribute('aria-disabled')).toBe('true');
});

const certificate = (change: Partial<CertificateFieldsFragment> = {}) =>
  makeFragmentData(
    {
      host: 'shop.example.com',
      ready: true,
      reason: 'ISSUED',
      message: '',
      issuer: 'Test CA',
      notAfter: '2027-03-03T12:00:00Z',
      renewAt: '2027-03-03T12:00:00Z',
      ...change,
    },
    CertificateFields,
  );

test.each<[string, Partial<CertificateFieldsFragment>, RegExp]>([
  ['until when it is valid', {}, /Certificate until .*2027/],
  [
    'that it is being issued',
    { ready: false, reason: 'ISSUING', message: 'the certificate is being issued', notAfter: null },
    /Certificate is being issued/,
  ],
  [
    'why there is none, and what helps',
    { ready: false, reason: 'CHALLENGE_FAILED', message: 'it leads to 192.0.2.1', notAfter: null },
    /No certificate.*it leads to 192\.0\.2\.1\. Let the host lead to this platform/,
  ],
  [
    'that it is valid although its renewal fails',
    { reason: 'RENEWAL_FAILED', message: 'the issuer did not answer' },
    /Certificate until .*2027.*the issuer did not answer\. It is tried again/,
  ],
  ['that it has expired', { ready: false, reason: 'EXPIRED', message: 'no answer' }, /Certificate expired/],
])('the certificate of a domain says %s', (_title, change, text) => {
  open([domain({ certificate: certificate(change) })]);
  expect(rows()[1]).toMatch(text);
});

test('the own host has its certificate, and none where the platform issues none', () => {
  const own = certificate({ host: 'nike.shops.test' });
  open([domain()], {}, [certificate(), own]);
  expect(rows()[0]).toMatch(/Certificate until/);
  expect(rows()[1]).not.toMatch(/ertificate/);
});

test('a certificate that was not renewed says when it expires', () => {
  const at = (days: number): string => new Date(Date.now() + days * 86_400_000 + 60_000).toISOString();
  const late = { reason: 'RENEWAL_FAILED', message: 'no answer', renewAt: at(-20), notAfter: at(9) } as const;
  open([domain({ certificate: certificate(late) })]);
  expect(rows()[1]).toMatch(/! Certificate expires in 9 days.*no answer/);
});

test('a primary domain that the store waits for says so, until the store is there', () => {
  const message = 'the store moves to it when its certificate is ready';
  const awaited = domain({ primary: true, message });
  const { unmount } = open([awaited]);
  expect(rows()[1]).toContain(message);
  unmount();
  open([awaited], {}, [], 'shop.example.com');
  expect(rows()[1]).not.toContain(message);
});
