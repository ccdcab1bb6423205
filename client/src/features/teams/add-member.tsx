import { Button, Group, NativeSelect, Stack, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { TeamMemberKind, TeamRole } from '../../gql/graphql.ts';
import { ROLES } from '../../shared/roles.ts';
import { Refused } from '../../shared/refused.tsx';
import { problemAt } from '../../shared/refusal.ts';
import { useAct } from '../../shared/use-act.ts';
import { SetMember } from './documents.ts';

const KINDS = [
  { value: 'USER', label: 'User' },
  { value: 'GROUP', label: 'Group' },
  { value: 'SERVICE_ACCOUNT', label: 'Service account' },
] satisfies { value: TeamMemberKind; label: string }[];

const EMPTY = { kind: 'USER' as TeamMemberKind, name: '', namespace: '', role: 'VIEWER' as TeamRole };

/** The form for a new member. */
export function AddMember({ team, uid }: { team: string; uid: string }): ReactNode {
  const [draft, setDraft] = useState(EMPTY);
  const { busy, refusal, act } = useAct('inline');
  const change = (part: Partial<typeof EMPTY>): void => setDraft((before) => ({ ...before, ...part }));
  const isAccount = draft.kind === 'SERVICE_ACCOUNT';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { kind, name, namespace, role } = draft;
    const member = { kind, name: name.trim(), role, ...(isAccount ? { namespace: namespace.trim() } : {}) };
    if (await act(SetMember, { input: { team, uid, member } }, `${member.name} is a member now.`))
      setDraft(EMPTY);
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label="Add a member">
      <Stack gap="xs" mt="md">
        <Title order={2} size="h5">
          Add a member
        </Title>
        <Group align="end" gap="xs">
          <NativeSelect
            label="Kind"
            data={KINDS}
            value={draft.kind}
            onChange={(event) => change({ kind: event.currentTarget.value as TeamMemberKind })}
          />
          {isAccount && (
            <TextInput
              label="Namespace"
              required
              value={draft.namespace}
              onChange={(event) => change({ namespace: event.currentTarget.value })}
            />
          )}
          <TextInput
            label="Name"
            required
            autoComplete="off"
            style={{ flex: 1, minWidth: '12rem' }}
            value={draft.name}
            error={problemAt(refusal, 'member')}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <NativeSelect
            label="Role"
            data={ROLES}
            value={draft.role}
            onChange={(event) => change({ role: event.currentTarget.value as TeamRole })}
          />
          <Button type="submit" loading={busy} disabled={draft.name.trim() === ''}>
            Add
          </Button>
        </Group>
        <Refused refusal={refusal} fields={['member']} />
      </Stack>
    </form>
  );
}
