import { builder } from '../builder.ts';
import { createTeam } from '../mutate/create-team.ts';
import { deleteTeam, type DeleteTeamPayload } from '../mutate/delete-team.ts';
import type { TeamPayload } from '../mutate/on-team.ts';
import { removeTeamMember, setTeamMember } from '../mutate/set-team-member.ts';
import { updateTeam } from '../mutate/update-team.ts';
import { EngineEnum, StoreSizeEnum } from './enums.ts';
import { CLIENT_MUTATION_ID, kindOf } from './store-payload.ts';
import { MemberKindEnum, TeamRoleEnum, TeamType } from './teams.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, RateLimited, TeamChanged } from './user-errors.ts';

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

const TeamPayloadType = builder.objectRef<TeamPayload>('TeamPayload').implement({
  description: 'The change is accepted. Watch its effect with teamsChanged.',
  fields: (t) => ({
    team: t.expose('team', { type: TeamType, description: 'The team right after the change.' }),
    clientMutationId: t.exposeString('clientMutationId', { nullable: true, description: CLIENT_MUTATION_ID }),
  }),
});

/** Fields of all inputs that change an existing team. */
const teamInput = (t: InputFields) => ({
  team: t.string({ required: true, description: 'Name of the team.' }),
  uid: t.id({ description: 'Precondition: the `uid` of the team. Otherwise the result is TeamChanged.' }),
  ifGeneration: t.int({
    description: 'Precondition: the `generation` of the team. Otherwise the result is TeamChanged.',
  }),
  clientMutationId: t.string({ description: 'Returned unchanged in the payload.' }),
});

const settings = (t: InputFields) => ({
  displayName: t.string({ description: 'Name for people, 1 to 80 characters. Null: the name.' }),
  engines: t.field({ type: [EngineEnum], description: 'Engines that new stores may have. Null: all.' }),
  sizes: t.field({ type: [StoreSizeEnum], description: 'Sizes that stores may have. Null: all.' }),
  hostSuffixes: t.stringList({
    description: 'Domains of hosts that stores may ask for, besides the default host. Null: all.',
  }),
  pluginSources: t.stringList({
    description:
      'Where plugins may come from: `publisher`, or URLs or paths of folders that end with /. Null: everywhere.',
  }),
  maxStores: t.int({ description: 'Maximum stores. Null: no limit.' }),
});

const memberRef = (t: InputFields) => ({
  kind: t.field({ type: MemberKindEnum, required: true, description: 'What the name is of.' }),
  name: t.string({ required: true, description: 'Name of the user, group or service account.' }),
  namespace: t.string({ description: 'Namespace of the service account.' }),
});

const MemberRefInput = builder.inputType('TeamMemberRefInput', {
  description: 'A member of a team.',
  fields: memberRef,
});

const MemberInput = builder.inputType('TeamMemberInput', {
  description: 'A member of a team, with the role.',
  fields: (t) => ({
    ...memberRef(t),
    role: t.field({ type: TeamRoleEnum, required: true, description: 'What the member may do.' }),
  }),
});

const CreateTeamInput = builder.inputType('CreateTeamInput', {
  description: 'The team to create.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description:
        'Its name, and that of the namespace of its stores: at most 63 letters, digits and hyphens.',
    }),
    ...settings(t),
    members: t.field({ type: [MemberInput], description: 'Its members.' }),
    clientMutationId: t.string({ description: 'Returned unchanged in the payload.' }),
  }),
});

const CreateTeamResult = builder.unionType('CreateTeamResult', {
  description: 'The team, or why none was created.',
  types: [TeamPayloadType, InvalidInput, Forbidden, RateLimited],
  resolveType: kindOf,
});

builder.mutationField('createTeam', (t) =>
  t.field({
    type: CreateTeamResult,
    description: 'Creates a team and returns at once. For those who may create Teams by kubectl.',
    args: { input: t.arg({ type: CreateTeamInput, required: true, description: 'The team.' }) },
    resolve: (_root, { input }, context) => createTeam(context, input),
  }),
);

/** One union per mutation, so that each can have different members. */
const resultOf = (name: string) =>
  builder.unionType(`${name}Result`, {
    description: 'The team, or why nothing was changed.',
    types: [TeamPayloadType, InvalidInput, NotFound, TeamChanged, Forbidden, RateLimited, Conflict],
    resolveType: kindOf,
  });

const UpdateTeamInput = builder.inputType('UpdateTeamInput', {
  description: 'The team to change, and what to change. A field that is left out stays as it is.',
  fields: (t) => ({ ...teamInput(t), ...settings(t) }),
});

builder.mutationField('updateTeam', (t) =>
  t.field({
    type: resultOf('UpdateTeam'),
    description:
      'Changes what a team allows. For those who may patch the Team and update teams/limits by kubectl.',
    args: { input: t.arg({ type: UpdateTeamInput, required: true, description: 'The team.' }) },
    resolve: (_root, { input }, context) => updateTeam(context, input),
  }),
);

const SetTeamMemberInput = builder.inputType('SetTeamMemberInput', {
  description: 'The team, and the member with the role.',
  fields: (t) => ({
    ...teamInput(t),
    member: t.field({ type: MemberInput, required: true, description: 'The member.' }),
  }),
});

builder.mutationField('setTeamMember', (t) =>
  t.field({
    type: resultOf('SetTeamMember'),
    description:
      'Adds a member, or changes the role of one. Keeps changes that others make to other members. For admins of the team.',
    args: { input: t.arg({ type: SetTeamMemberInput, required: true, description: 'Team and member.' }) },
    resolve: (_root, { input }, context) => setTeamMember(context, input),
  }),
);

const RemoveTeamMemberInput = builder.inputType('RemoveTeamMemberInput', {
  description: 'The team, and the member to remove.',
  fields: (t) => ({
    ...teamInput(t),
    member: t.field({ type: MemberRefInput, required: true, description: 'The member.' }),
  }),
});

builder.mutationField('removeTeamMember', (t) =>
  t.field({
    type: resultOf('RemoveTeamMember'),
    description: 'Removes a member. For admins of the team, who leave it at least one admin.',
    args: { input: t.arg({ type: RemoveTeamMemberInput, required: true, description: 'Team and member.' }) },
    resolve: (_root, { input }, context) => removeTeamMember(context, input),
  }),
);

const DeleteTeamPayloadType = builder.objectRef<DeleteTeamPayload>('DeleteTeamPayload').implement({
  description: 'The deletion is accepted.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    clientMutationId: t.exposeString('clientMutationId', { nullable: true, description: CLIENT_MUTATION_ID }),
  }),
});

const DeleteTeamResult = builder.unionType('DeleteTeamResult', {
  description: 'The team that is being deleted, or why nothing was changed.',
  types: [DeleteTeamPayloadType, NotFound, TeamChanged, Forbidden, RateLimited, Conflict],
  resolveType: kindOf,
});

const DeleteTeamInput = builder.inputType('DeleteTeamInput', {
  description: 'The team to delete.',
  fields: teamInput,
});

builder.mutationField('deleteTeam', (t) =>
  t.field({
    type: DeleteTeamResult,
    description: 'Deletes a team without stores. For those who may delete the Team by kubectl.',
    args: { input: t.arg({ type: DeleteTeamInput, required: true, description: 'The team.' }) },
    resolve: (_root, { input }, context) => deleteTeam(context, input),
  }),
);
