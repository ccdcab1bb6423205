import { builder } from '../builder.ts';
import { EngineEnum, StorePhase, StoreSizeEnum } from './enums.ts';
import { CertificateReasonEnum } from './certificate-reason.ts';
import { LabelInputType } from './label-input.ts';

export const StoreFilter = builder.inputType('StoreFilter', {
  description: 'Which stores: all of what is given must hold.',
  fields: (t) => ({
    ids: t.idList({ description: 'With one of these ids.' }),
    team: t.stringList({ description: 'Owned by one of these teams.' }),
    phase: t.field({ type: [StorePhase], description: 'In one of these phases.' }),
    engine: t.field({ type: [EngineEnum], description: 'Run by one of these engines.' }),
    size: t.field({ type: [StoreSizeEnum], description: 'Of one of these sizes.' }),
    version: t.stringList({ description: "With one of these tags of the engine's image." }),
    labels: t.field({ type: [LabelInputType], description: 'With all of these labels.' }),
    createdAfter: t.field({ type: 'DateTime', description: 'Created after this time.' }),
    createdBefore: t.field({ type: 'DateTime', description: 'Created before this time.' }),
    suspended: t.boolean({ description: 'Whether it is scaled to zero on request.' }),
    certificate: t.field({
      type: [CertificateReasonEnum],
      description: 'With one of these reasons in its condition CERTIFICATE_READY.',
    }),
    host: t.string({ description: 'Its host name, or a domain that its host name is under.' }),
    search: t.string({ description: 'A part of the id, name or host.' }),
  }),
});
