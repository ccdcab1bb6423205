import type { DomainRecord } from '../../store/domain-proof.ts';
import type { StoreDomain } from '../../store/resource.ts';
import { builder } from '../builder.ts';
import { domainsOf, type ShownDomain } from '../store-view.ts';
import { storeHost } from '../../store/url.ts';
import { StoreType } from './store.ts';

const DomainRecordTypeEnum = builder.enumType('DomainRecordType', {
  description: 'Type of a DNS record.',
  values: {
    TXT: { value: 'TXT' as DomainRecord['type'], description: 'A text.' },
    CNAME: {
      value: 'CNAME' as DomainRecord['type'],
      description: 'An alias. Not possible where a zone begins.',
    },
  },
});

const DomainReasonEnum = builder.enumType('DomainReason', {
  description: 'Why a store has a domain or not.',
  values: {
    VERIFIED: { value: 'Verified' as StoreDomain['reason'], description: 'The store has it.' },
    CHECKING: { value: 'Checking' as StoreDomain['reason'], description: 'DNS has not answered yet.' },
    RECORD_MISSING: {
      value: 'RecordMissing' as StoreDomain['reason'],
      description: 'None of the records is in DNS.',
    },
    LOOKUP_FAILED: { value: 'LookupFailed' as StoreDomain['reason'], description: 'DNS did not answer.' },
    HOST_TAKEN: { value: 'HostTaken' as StoreDomain['reason'], description: 'Another store has it.' },
    PRIVATE_NAME: {
      value: 'PrivateName' as StoreDomain['reason'],
      description: 'It is a name of a private network, which cannot be proven.',
    },
    RESERVED: { value: 'Reserved' as StoreDomain['reason'], description: 'The platform has it.' },
  } satisfies Record<string, { value: StoreDomain['reason']; description: string }>,
});

const DomainRecordType = builder.objectRef<DomainRecord>('DomainRecord').implement({
  description: 'A DNS record that proves that a store may have a domain.',
  fields: (t) => ({
    type: t.expose('type', { type: DomainRecordTypeEnum, description: 'Type of the record.' }),
    name: t.exposeString('name', { description: 'Name of the record.' }),
    expected: t.exposeString('expected', { description: 'Value that proves it.' }),
    observed: t.exposeStringList('observed', { description: 'Values that DNS has now.' }),
  }),
});

export const StoreDomainType = builder.objectRef<ShownDomain>('StoreDomain').implement({
  description: 'A domain of a store.',
  fields: (t) => ({
    host: t.expose('host', { type: 'Hostname', description: 'Its host name.' }),
    primary: t.exposeBoolean('primary', { description: 'Whether the store is to be served at it.' }),
    verified: t.exposeBoolean('verified', {
      description: 'Whether the store has it. It keeps it when the records are removed later.',
    }),
    reason: t.expose('reason', { type: DomainReasonEnum, description: 'Why it is verified or not.' }),
    message: t.exposeString('message', { description: 'The same, in a sentence.' }),
    records: t.field({
      type: [DomainRecordType],
      description: 'Records that prove it; one of them is enough. Empty if no proof is needed.',
      resolve: ({ records }) => records ?? [],
    }),
  }),
});

builder.objectFields(StoreType, (t) => ({
  ownHost: t.field({
    type: 'Hostname',
    description: 'The host that it has without domains.',
    resolve: (store, _args, { api }) => storeHost(store, api.platform),
  }),
  domains: t.field({
    type: [StoreDomainType],
    description: 'Its domains, in the order in which they were added.',
    resolve: domainsOf,
  }),
}));
