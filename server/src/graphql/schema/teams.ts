import type { TeamCondition, TeamMember, TeamResource, TeamRole } from '../../store/team.ts';
import { builder } from '../builder.ts';
import { readLimits } from '../read/limits.ts';
import { readTeam, readTeams } from '../read/teams.ts';
import { ConditionInterface } from './condition.ts';
import { EngineEnum, StoreSizeEnum } from './enums.ts';
import { LimitsType } from './fleet.ts';

export const TeamRoleEnum = builder.enumType('TeamRole', {
  description: 'What a member may do. Each role includes those before it.',
  values: {
    VIEWER: { value: 'viewer' as TeamRole, description: 'Read stores and their logs.' },
    OPERATOR: { value: 'operator' as TeamRole, description: 'Create and change stores.' },
    ADMIN: { value: 'admin' as TeamRole, description: 'Delete stores and reveal credentials.' },
  },
});

export const MemberKindEnum = builder.enumType('TeamMemberKind', {
  description: 'What the name of a member is of.',
  values: {
    USER: { value: 'User' as TeamMember['kind'], description: 'A user.' },
    GROUP: { value: 'Group' as TeamMember['kind'], description: 'All users of a group.' },
    SERVICE_ACCOUNT: {
      value: 'ServiceAccount' as TeamMember['kind'],
      description: 'A service account of Kubernetes.',
    },
  },
});

const TeamMemberType = builder.objectRef<TeamMember>('TeamMember').implement({
  description: 'A member of a team.',
  fields: (t) => ({
    kind: t.expose('kind', { type: MemberKindEnum, description: 'What the name is of.' }),
    name: t.exposeString('name', { description: 'Name of the user, group or service account.' }),
    namespace: t.exposeString('namespace', {
      nullable: true,
      description: 'Namespace of the service account.',
    }),
    role: t.expose('role', { type: TeamRoleEnum, description: 'What the member may do.' }),
  }),
});

const TeamConditionTypeEnum = builder.enumType('TeamConditionType', {
  description: 'What a condition is about.',
  values: {
    READY: {
      value: 'Ready' as TeamCondition['type'],
      description: 'Namespace, limit and role bindings are as the spec says.',
    },
  },
});

const TeamConditionType = builder.objectRef<TeamCondition>('TeamCondition').implement({
  description: 'A condition of the Team resource, as kubectl shows it.',
  interfaces: [ConditionInterface],
  fields: (t) => ({
    type: t.expose('type', { type: TeamConditionTypeEnum, description: 'What it is about.' }),
  }),
});

export const TeamType = builder.objectRef<TeamResource>('Team').implement({
  description:
    'A team: its members and what its stores may be. Null in place of a list: everything is allowed.',
  fields: (t) => ({
    name: t.string({
      description: 'Name of the team, and of the namespace of its stores.',
      resolve: ({ metadata }) => metadata.name,
    }),
    displayName: t.string({
      description: 'Name for people.',
      resolve: ({ metadata, spec }) => spec.displayName ?? metadata.name,
    }),
    members: t.field({
      type: [TeamMemberType],
      description: 'The members, with their roles.',
      resolve: ({ spec }) => spec.members ?? [],
    }),
    limits: t.field({
      type: LimitsType,
      description: 'The limits, and how much of them is left.',
      resolve: ({ metadata }, _args, { api, viewer }) => readLimits(api, viewer, metadata.name),
    }),
  }),
});

/** Its identity for preconditions, and its state. */
builder.objectFields(TeamType, (t) => ({
  uid: t.id({
    description: 'Changes when a team is deleted and created again under the same name.',
    resolve: ({ metadata }) => metadata.uid,
  }),
  generation: t.int({
    description: 'Changes with each change of the spec: the value for `ifGeneration`.',
    resolve: ({ metadata }) => metadata.generation ?? 0,
  }),
  createdAt: t.field({
    type: 'DateTime',
    description: 'When it was created.',
    resolve: ({ metadata }) => metadata.creationTimestamp,
  }),
  deletingSince: t.field({
    type: 'DateTime',
    nullable: true,
    description: 'When its deletion was requested.',
    resolve: ({ metadata }) => metadata.deletionTimestamp,
  }),
  conditions: t.field({
    type: [TeamConditionType],
    description: 'Its conditions, as kubectl shows them.',
    resolve: ({ status }) => status?.conditions ?? [],
  }),
}));

/** What the stores of a team may be. */
builder.objectFields(TeamType, (t) => ({
  maxStores: t.int({
    nullable: true,
    description: 'Maximum stores that the Team sets; null: it sets none.',
    resolve: ({ spec }) => spec.maxStores,
  }),
  engines: t.field({
    type: [EngineEnum],
    nullable: true,
    description: 'Engines that new stores may have.',
    resolve: ({ spec }) => spec.engines,
  }),
  sizes: t.field({
    type: [StoreSizeEnum],
    nullable: true,
    description: 'Sizes that stores may have.',
    resolve: ({ spec }) => spec.sizes,
  }),
  hostSuffixes: t.stringList({
    nullable: true,
    description: 'Domains of hosts that stores may ask for, besides the default host.',
    resolve: ({ spec }) => spec.hostSuffixes,
  }),
  pluginSources: t.stringList({
    nullable: true,
    description: 'Where plugins may come from: `publisher` for slugs, or the URL or path of a folder.',
    resolve: ({ spec }) => spec.pluginSources,
  }),
}));

builder.queryField('teams', (t) =>
  t.field({
    type: [TeamType],
    description: 'The teams whose stores the viewer may see.',
    complexity: { multiplier: 20 },
    resolve: (_root, _args, context) => readTeams(context),
  }),
);

builder.queryField('team', (t) =>
  t.field({
    type: TeamType,
    nullable: true,
    description: 'A team; null if it does not exist or the viewer may not see its stores.',
    args: { name: t.arg.string({ required: true, description: 'Name of the team.' }) },
    resolve: (_root, { name }, context) => readTeam(context, name),
  }),
);
