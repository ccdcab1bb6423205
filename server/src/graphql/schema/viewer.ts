import { builder } from '../builder.ts';
import { readViewer, type ViewerInfo } from '../read/viewer.ts';

const ViewerType = builder.objectRef<ViewerInfo>('Viewer').implement({
  description: 'The user of the request, and their rights.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'User name.' }),
    groups: t.exposeStringList('groups', { description: 'Groups the user belongs to.' }),
    address: t.exposeString('address', {
      nullable: true,
      description: 'Network address the request came from.',
    }),
    team: t.exposeString('team', { description: 'Team whose stores are created and changed.' }),
    canCreateStores: t.exposeBoolean('canCreateStores', { description: 'Whether createStore is allowed.' }),
    canDeleteStores: t.exposeBoolean('canDeleteStores', { description: 'Whether deleteStore is allowed.' }),
    canRevealCredentials: t.exposeBoolean('canRevealCredentials', {
      description: 'Whether revealCredentials is allowed.',
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerType,
    description: 'The user of the request.',
    resolve: (_root, _args, context) => readViewer(context),
  }),
);
