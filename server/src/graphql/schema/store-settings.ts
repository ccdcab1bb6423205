import { builder } from '../builder.ts';
import { listLabels } from '../../store/label.ts';
import { credentialsRevisionOf, SPEC_DEFAULTS } from '../../store/spec-defaults.ts';
import { emailOf, loginOf } from '../store-view.ts';
import { DeletionPolicyEnum } from './enums.ts';
import { LabelType, PluginOutcomeType } from './store-parts.ts';
import { StoreType } from './store.ts';

/** What the owner of a store has set, and what came of it. */
builder.objectFields(StoreType, (t) => ({
  pluginOutcomes: t.field({
    type: [PluginOutcomeType],
    description: 'Outcome of each plugin in the last configure job. Empty until one has ended.',
    resolve: (store) => store.status?.plugins ?? [],
  }),
  adminUser: t.string({
    description: "Login of the shop's administrator.",
    resolve: (store, _args, { api }) => loginOf(store, api.platform),
  }),
  adminEmail: t.field({
    type: 'EmailAddress',
    description: "E-mail address of the shop's administrator.",
    resolve: (store, _args, { api }) => emailOf(store, api.platform),
  }),
  credentialsRevision: t.int({
    description: "Changes with each new password of the shop's administrator.",
    resolve: credentialsRevisionOf,
  }),
  labels: t.field({
    type: [LabelType],
    description: 'Labels of the Store resource, by key.',
    resolve: (store) => listLabels(store.metadata.labels ?? {}),
  }),
  deletionPolicy: t.field({
    type: DeletionPolicyEnum,
    description: 'What happens to what runs for it when it is deleted.',
    resolve: (store) => store.spec.deletionPolicy ?? SPEC_DEFAULTS.deletionPolicy,
  }),
  expiresAt: t.field({
    type: 'DateTime',
    nullable: true,
    description: 'When it is deleted. Null: never.',
    resolve: (store) => store.spec.expiresAt,
  }),
}));
