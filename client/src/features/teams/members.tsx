import { NativeSelect, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TeamRole } from '../../gql/graphql.ts';
import { ConfirmedButton } from '../../shared/confirmed-button.tsx';
import { ROLES } from '../../shared/roles.ts';
import { useAct } from '../../shared/use-act.ts';
import { inWords } from '../../shared/words.ts';
import { WideTable } from '../../shared/wide-table.tsx';
import { AddMember } from './add-member.tsx';
import { RemoveMember, SetMember } from './documents.ts';
import type { Team } from './use-teams.ts';

type Member = Team['members'][number];

interface Props {
  team: Team;
  /** Whether the user may change them. */
  editable: boolean;
}

/** The members with their roles. */
export function Members({ team, editable }: Props): ReactNode {
  return (
    <>
      {!editable && (
        <Text size="sm" c="dimmed" mb="sm">
          Admins of the team change its members.
        </Text>
      )}
      {team.members.length === 0 ? (
        <Text c="dimmed">No members yet: only administrators of the platform see this team.</Text>
      ) : (
        <WideTable label="Members" columns={['Member', 'Kind', 'Role']} actions={editable}>
          {team.members.map((member) => (
            <Row key={keyOf(member)} team={team} member={member} editable={editable} />
          ))}
        </WideTable>
      )}
      {editable && <AddMember team={team.name} uid={team.uid} />}
    </>
  );
}

const refOf = ({ kind, name, namespace }: Member) => ({ kind, name, ...(namespace ? { namespace } : {}) });
const keyOf = (member: Member): string => JSON.stringify([refOf(member), member.role]);
const shown = ({ name, namespace }: Member): string => (namespace ? `${namespace}/${name}` : name);

function Row({ team, member, editable }: { member: Member } & Props): ReactNode {
  const { busy, act } = useAct();
  const setRole = (role: TeamRole): void => {
    const input = { team: team.name, uid: team.uid, member: { ...refOf(member), role } };
    void act(SetMember, { input }, `${shown(member)} is ${inWords(role).toLowerCase()} now.`);
  };
  return (
    <Table.Tr data-member={shown(member)}>
      <Table.Td fw={600} style={{ overflowWrap: 'anywhere' }}>
        {shown(member)}
      </Table.Td>
      <Table.Td>{inWords(member.kind)}</Table.Td>
      <Table.Td>
        {editable ? (
          <NativeSelect
            size="xs"
            aria-label={`Role of ${shown(member)}`}
            data={ROLES}
            value={member.role}
            disabled={busy}
            onChange={(event) => setRole(event.currentTarget.value as TeamRole)}
          />
        ) : (
          inWords(member.role)
        )}
      </Table.Td>
      {editable && (
        <Table.Td>
          <Remove team={team} member={member} />
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function Remove({ team, member }: { team: Team; member: Member }): ReactNode {
  const { busy, act } = useAct();
  const name = shown(member);
  const remove = async (): Promise<void> => {
    const input = { team: team.name, uid: team.uid, member: refOf(member) };
    await act(RemoveMember, { input }, `${name} is removed.`);
  };
  return (
    <ConfirmedButton verb="Remove" name={name} action="Remove member" busy={busy} onConfirm={remove}>
      <Text size="sm">The rights in {team.displayName} end at once. Open pages close within a minute.</Text>
    </ConfirmedButton>
  );
}
