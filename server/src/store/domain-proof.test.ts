import { describe, expect, test } from 'vitest';
import { isPrivate, isProven, needsProof, proofRecords } from './domain-proof.ts';

const claimant = { uid: '0b5c', baseDomain: 'shops.test' };
const none = { txt: [], cname: [] };

test('the records of a host, with what DNS has now', () => {
  const answer = { txt: ['v=other'], cname: ['elsewhere.test'] };
  expect(proofRecords('shop.example.com', claimant, answer)).toEqual([
    {
      type: 'TXT',
      name: '_urumi.shop.example.com',
      expected: 'urumi-verification=0b5c',
      observed: ['v=other'],
    },
    { type: 'CNAME', name: 'shop.example.com', expected: '0b5c.shops.test', observed: ['elsewhere.test'] },
  ]);
});

describe('a host is', () => {
  test.each<[string, boolean, object]>([
    ['proven by the TXT record', true, { txt: ['urumi-verification=0b5c'] }],
    ['proven by one of several TXT records', true, { txt: ['x', 'urumi-verification=0b5c'] }],
    ['proven by the CNAME record', true, { cname: ['0b5c.shops.test'] }],
    ['not proven without records', false, {}],
    ['not proven by the record of another Store', false, { txt: ['urumi-verification=0b5d'] }],
    ['not proven by a longer value', false, { txt: ['urumi-verification=0b5cc'] }],
    ['not proven by the default host of the store', false, { cname: ['nike.shops.test'] }],
    ['not proven by a CNAME elsewhere', false, { cname: ['0b5c.shops.test.evil.test'] }],
  ])('%s', (_what, proven, answer) => {
    expect(isProven('shop.example.com', claimant, { ...none, ...answer })).toBe(proven);
  });
});

test.each<[host: string, suffixes: string[] | undefined, needed: boolean]>([
  ['shop.example.com', undefined, true],
  ['nike2.shops.test', undefined, false],
  ['evilshops.test', undefined, true],
  ['shop.example.com', ['example.com'], false],
  ['example.com', ['example.com'], false],
  ['badexample.com', ['example.com'], true],
  ['shop.example.com', [], true],
])('%s of a team with the suffixes %j: needs a proof: %s', (host, suffixes, needed) => {
  expect(needsProof(host, 'shops.test', suffixes)).toBe(needed);
});

test.each<[host: string, isSo: boolean]>([
  ['urumi.urumi-system.svc.cluster.local', true],
  ['db.corp', true],
  ['metadata.google.internal', true],
  ['1.0.0.10.in-addr.arpa', true],
  ['corp.example.com', false],
  ['mylocal.test', false],
])('%s is a name of a private network: %s', (host, isSo) => {
  expect(isPrivate(host)).toBe(isSo);
});
