import { builder } from '../builder.ts';
import {
  mayEditTeams,
  readViewer,
  readViewerTeams,
  type ViewerInfo,
  type ViewerTeam,
} from '../read/viewer.ts';
import { TeamRoleEnum } from './teams.ts';

const ViewerTeamType = builder.objectRef<ViewerTeam>('ViewerTeam').implement({
  description: 'What the user of the request may do in a team.',
  fields: (t) => ({
    name: t.string({ description: 'Name of the team.', resolve: ({ team }) => team.metadata.name }),
    displayName: t.string({
      description: 'Name for people.',
      resolve: ({ team }) => team.spec.displayName ?? team.metadata.name,
    }),
    role: t.expose('role', {
      type: TeamRoleEnum,
      nullable: true,
      description: 'The greatest role whose rights the user has; null if they may only list stores.',
    }),
    canReadLogs: t.exposeBoolean('canReadLogs', { description: 'Whether storeLogs is allowed.' }),
    canCreateStores: t.exposeBoolean('canCreateStores', { description: 'Whether createStore is allowed.' }),
    canChangeStores: t.exposeBoolean('canChangeStores', {
      description: 'Whether stores may be updated, retried, upgraded, rolled back and suspended.',
    }),
    canDeleteStores: t.exposeBoolean('canDeleteStores', { description: 'Whether deleteStore is allowed.' }),
    canRevealCredentials: t.exposeBoolean('canRevealCredentials', {
      description: 'Whether revealCredentials is allowed.',
    }),
    canOrphanStores: t.exposeBoolean('canOrphanStores', {
      description: 'Whether updateStore may set the deletion policy ORPHAN.',
    }),
    canChangeDomains: t.exposeBoolean('canChangeDomains', {
      description: 'Whether addDomain, removeDomain and setPrimaryDomain are allowed.',
    }),
    canManageTokens: t.exposeBoolean('canManageTokens', {
      description: 'Whether createToken, tokens and revokeToken are allowed.',
    }),
    canChangeMembers: t.exposeBoolean('canChangeMembers', {
      description: 'Whether setTeamMember and removeTeamMember are allowed.',
    }),
    canUpdateTeam: t.exposeBoolean('canUpdateTeam', { description: 'Whether updateTeam is allowed.' }),
    canDeleteTeam: t.exposeBoolean('canDeleteTeam', { description: 'Whether deleteTeam is allowed.' }),
  }),
});

builder.objectFields(ViewerTeamType, (t) => ({
  canBackUpStores: t.exposeBoolean('canBackUpStores', { description: 'Whether backupStore is allowed.' }),
  canDeleteBackups: t.exposeBoolean('canDeleteBackups', {
    description: 'Whether deleteBackup is allowed.',
  }),
  canRestoreStores: t.exposeBoolean('canRestoreStores', {
    description: 'Whether restoreStore is allowed.',
  }),
}));

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
    canEditTeams: t.boolean({
      description: 'Whether teams may be created and changed.',
      resolve: (_viewer, _args, context) => mayEditTeams(context),
    }),
    teams: t.field({
      type: [ViewerTeamType],
      description: 'The teams whose stores the user may see, with their rights there, in the order of names.',
      complexity: { multiplier: 20 },
      resolve: (_viewer, _args, context) => readViewerTeams(context),
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
