import { builder } from '../builder.ts';
import { readRevisionChanges } from '../read/revision-changes.ts';
import type { ValueChange } from '../read/value-changes.ts';
import { StoreType } from './store.ts';

const ValueChangeType = builder.objectRef<ValueChange>('ValueChange').implement({
  description: 'A value of a release that differs between two revisions, images included.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where it is in the values, e.g. `images.app`.' }),
    before: t.exposeString('before', {
      nullable: true,
      description:
        'The value in `from` as JSON, shortened; null if it is not set. What may be a secret is not shown.',
    }),
    after: t.exposeString('after', { nullable: true, description: 'The same in `to`.' }),
  }),
});

builder.objectField(StoreType, 'revisionChanges', (t) =>
  t.field({
    type: [ValueChangeType],
    description:
      'What differs between the values of two revisions of its Helm release, without the defaults of the chart. Read from the cluster on request.',
    args: {
      from: t.arg.int({ required: true, description: 'A revision of its releaseHistory.' }),
      to: t.arg.int({ required: true, description: 'Another one.' }),
    },
    // Runs helm twice, once for each pair of revisions.
    complexity: 1000,
    resolve: (store, revisions, context) => readRevisionChanges(context, store, revisions),
  }),
);
