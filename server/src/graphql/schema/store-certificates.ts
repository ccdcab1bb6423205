import type { StoreCertificate } from '../../store/resource.ts';
import { builder } from '../builder.ts';
import { certificateOf } from '../store-view.ts';
import { CertificateReasonEnum } from './certificate-reason.ts';
import { StoreDomainType } from './store-domains.ts';
import { StoreType } from './store.ts';

const CertificateType = builder.objectRef<StoreCertificate>('Certificate').implement({
  description: 'The TLS certificate of a host.',
  fields: (t) => ({
    host: t.expose('host', { type: 'Hostname', description: 'The host name.' }),
    ready: t.exposeBoolean('ready', { description: 'Whether the host has a valid certificate.' }),
    reason: t.expose('reason', { type: CertificateReasonEnum, description: 'Why it is ready or not.' }),
    message: t.exposeString('message', {
      description: 'The same, in a sentence; empty if there is nothing to say.',
    }),
    issuer: t.exposeString('issuer', {
      nullable: true,
      description: 'Name of the issuer in the certificate.',
    }),
    notAfter: t.expose('notAfter', {
      type: 'DateTime',
      nullable: true,
      description: 'The certificate is valid until then.',
    }),
    renewAt: t.expose('renewAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it is renewed: later, a renewal has failed.',
    }),
  }),
});

builder.objectFields(StoreType, (t) => ({
  certificate: t.field({
    type: CertificateType,
    nullable: true,
    description: 'The certificate of its `host`. Null if the platform issues none.',
    resolve: (store, _args, { api }) => certificateOf(store, api.platform),
  }),
  certificates: t.field({
    type: [CertificateType],
    description:
      'The certificate of each host that it is served at, that of its URL first. Empty if the platform issues none.',
    resolve: ({ status }) => status?.certificates ?? [],
  }),
}));

builder.objectFields(StoreDomainType, (t) => ({
  certificate: t.field({
    type: CertificateType,
    nullable: true,
    description: 'Its certificate. Null before it is verified, and if the platform issues none.',
    resolve: ({ certificate }) => certificate,
  }),
}));
