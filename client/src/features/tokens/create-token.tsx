import { Alert, Button, Code, CopyButton, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { CreateTokenMutation, TeamRole } from '../../gql/graphql.ts';
import { ROLE_NOTES, ROLES } from '../../shared/roles.ts';
import { problemAt, refusalOf, type Refusal } from '../../shared/refusal.ts';
import { Refused } from '../../shared/refused.tsx';
import { uncached } from '../../shared/uncached.ts';
import { CreateToken as Create } from './documents.ts';

type Issued = Extract<CreateTokenMutation['outcome'], { __typename: 'CreateTokenPayload' }>;

const DAY = 86_400;
const LIFETIMES = [
  { value: String(DAY), label: '1 day' },
  { value: String(7 * DAY), label: '7 days' },
  { value: String(30 * DAY), label: '30 days' },
  { value: String(90 * DAY), label: '90 days' },
  { value: String(365 * DAY), label: '1 year' },
];

interface Props {
  team: string;
  /** The greatest role that the token may have. */
  greatest: TeamRole;
  onDone: () => void;
}

/** The form for a new token, then its value. The value lives in this component alone: no cache, no storage. */
export function CreateToken({ team, greatest, onDone }: Props): ReactNode {
  const [draft, setDraft] = useState({ name: '', role: 'VIEWER' as TeamRole, seconds: String(90 * DAY) });
  const [issued, setIssued] = useState<Issued>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const input = { team, name: draft.name, role: draft.role, expiresInSeconds: Number(draft.seconds) };
    const { data, error } = await uncached.mutation(Create, { input }).toPromise();
    setBusy(false);
    if (data?.outcome.__typename === 'CreateTokenPayload') setIssued(data.outcome);
    else setRefusal(refusalOf(data?.outcome, error));
  };
  if (issued) return <Value issued={issued} onDone={onDone} />;
  return (
    <form onSubmit={(event) => void submit(event)} aria-label="Create a token">
      <Stack>
        <TextInput
          label="Name"
          description="What uses it: lower-case letters, digits and hyphens"
          placeholder="ci"
          required
          maxLength={40}
          data-autofocus
          autoComplete="off"
          value={draft.name}
          error={problemAt(refusal, 'name')}
          onChange={(event) => change({ name: event.currentTarget.value.toLowerCase() })}
        />
        <NativeSelect
          label="Role"
          description={ROLE_NOTES[draft.role]}
          data={ROLES.slice(0, ROLES.findIndex(({ value }) => value === greatest) + 1)}
          value={draft.role}
          onChange={(event) => change({ role: event.currentTarget.value as TeamRole })}
        />
        <NativeSelect
          label="Expires after"
          data={LIFETIMES}
          value={draft.seconds}
          error={problemAt(refusal, 'expiresInSeconds')}
          onChange={(event) => change({ seconds: event.currentTarget.value })}
        />
        <Refused refusal={refusal} fields={['name', 'expiresInSeconds']} />
        <Group justify="end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={busy} disabled={draft.name === ''}>
            Create token
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Value({
  issued: { value, notice, token },
  onDone,
}: {
  issued: Issued;
  onDone: () => void;
}): ReactNode {
  return (
    <Stack>
      <Text size="sm">
        The token <b>{token.name}</b>:
      </Text>
      <Code
        block
        data-secret="token"
        tabIndex={0}
        mah={160}
        style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}
      >
        {value}
      </Code>
      <Alert color="yellow" variant="light">
        {notice}
      </Alert>
      <Group justify="end">
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} data-autofocus>
              {copied ? 'Copied' : 'Copy token'}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onDone}>Done</Button>
      </Group>
    </Stack>
  );
}
