import { describe, expect, test } from 'vitest';
import type { DomainView } from '../../kube/objects/objects.ts';
import type { Informers } from '../../kube/watch/informers.ts';
import type { DnsAnswer } from '../../store/domain-proof.ts';
import type { DomainOwner } from '../../store/domain.ts';
import type { PlatformSettings } from '../../store/values.ts';
import { nextHost } from '../decide/next-host.ts';
import { wait } from '../decide/action.ts';
import { readDomains } from '../report/read-domains.ts';
import { observeDomains } from './domains.ts';
import { observed, storeWith } from './observed.fixture.ts';
import type { ObservedDomain } from './observed.ts';

const HOST = 'shop.example.com';
const platform = {
  baseDomain: 'shops.test',
  reservedHosts: ['dash.example.com'],
  certificates: 'none',
} as unknown as PlatformSettings;

interface World {
  host?: string;
  owner?: DomainOwner;
  answer?: DnsAnswer;
  failure?: string;
  hostSuffixes?: string[];
}

const storeOwner = (uid: string): DomainOwner => ({ kind: 'Store', namespace: 'urumi', name: 'a', uid });

function domainOf({ host = HOST, owner, answer, failure, hostSuffixes }: World) {
  const metadata = { name: host, uid: 'd', resourceVersion: '1', creationTimestamp: '' };
  const domain: DomainView | undefined = owner && { metadata, owner };
  const team = { metadata, spec: { hostSuffixes } };
  const informers = {
    get: (kind: string) => (kind === 'teams' ? team : domain),
    byStore: () => [],
    list: () => [],
  } as unknown as Informers;
  const store = storeWith({ spec: { domains: [host] } });
  const domains = observeDomains(store, informers, platform, () => ({ answer, failure }));
  const world = observed({ store });
  const next = nextHost({ ...world, host: { ...world.host, domains } }, {}, () => wait());
  return { next, said: readDomains({ domains })?.[0] };
}

const none = { txt: [], cname: [] };
const mine = { txt: ['urumi-verification=u'], cname: [] };
const claim = { type: 'claimHost', host: HOST };

describe('a domain', () => {
  test.each<[string, World, next: object | undefined, reason: string]>([
    ['is not claimed before DNS has answered', {}, undefined, 'Checking'],
    ['is not claimed without a record', { answer: none }, undefined, 'RecordMissing'],
    ['is not claimed while DNS fails', { failure: 'no answer' }, undefined, 'LookupFailed'],
    ['is claimed with a TXT record', { answer: mine }, claim, 'Checking'],
    ['is claimed with a CNAME record', { answer: { txt: [], cname: ['u.shops.test'] } }, claim, 'Checking'],
    ['is kept without the record', { owner: storeOwner('u'), answer: none }, undefined, 'Verified'],
    ['below a suffix of the team is claimed at once', { hostSuffixes: ['example.com'] }, claim, 'Checking'],
    [
      'below the base domain is claimed at once',
      { host: 'other.shops.test' },
      { type: 'claimHost', host: 'other.shops.test' },
      'Checking',
    ],
    ['of the platform is never claimed', { host: 'dash.example.com', answer: mine }, undefined, 'Reserved'],
    ['of a private network is not claimed', { host: 'db.corp', answer: mine }, undefined, 'PrivateName'],
    [
      'of a private network below a suffix of the team is claimed at once',
      { host: 'shop.corp', hostSuffixes: ['corp'] },
      { type: 'claimHost', host: 'shop.corp' },
      'Checking',
    ],
    [
      'that the platform owns is never taken',
      { owner: { kind: 'Platform' }, answer: mine },
      undefined,
      'Reserved',
    ],
    [
      'of another store is not taken without a record',
      { owner: storeOwner('v'), answer: none },
      undefined,
      'HostTaken',
    ],
    [
      'of another store is not taken while DNS names that store too',
      { owner: storeOwner('v'), answer: { txt: [...mine.txt, 'urumi-verification=v'], cname: [] } },
      undefined,
      'HostTaken',
    ],
    [
      'of another store that DNS does not name is taken',
      { owner: storeOwner('v'), answer: mine },
      { type: 'takeHost', domain: expect.objectContaining({ owner: storeOwner('v') }) },
      'HostTaken',
    ],
    [
      'of another store that needs no proof is never taken',
      { owner: storeOwner('v'), answer: mine, hostSuffixes: ['example.com'] },
      undefined,
      'HostTaken',
    ],
  ])('%s', (_what, world, next, reason) => {
    const domain = domainOf(world);
    expect(domain.next).toEqual(next);
    expect(domain.said?.reason).toBe(reason);
  });
});

test('the status has the records, and what DNS has now', () => {
  expect(domainOf({ answer: { txt: ['x'], cname: [] } }).said).toEqual({
    host: HOST,
    verified: false,
    reason: 'RecordMissing',
    message: 'add one of the records where the domain is managed',
    records: [
      { type: 'TXT', name: `_urumi.${HOST}`, expected: 'urumi-verification=u', observed: ['x'] },
      { type: 'CNAME', name: HOST, expected: 'u.shops.test', observed: [] },
    ],
  });
});

test('a restarted leader keeps what the status has until DNS answers', () => {
  const said = domainOf({ answer: { txt: ['x'], cname: [] } }).said;
  const proof = { records: domainOf({}).said?.records ?? [] };
  const again = readDomains({ domains: [{ host: HOST, state: 'free', proof }] }, said && [said]);
  expect(again?.[0]?.records).toEqual(said?.records);
});

test('a primary domain without a certificate says that the store waits for it', () => {
  const domains: ObservedDomain[] = [{ host: HOST, state: 'own' }];
  expect(readDomains({ domains, awaited: HOST })).toMatchObject([
    { verified: true, reason: 'Verified', message: expect.stringContaining('when its certificate is ready') },
  ]);
});
