import { Alert, Button, Group, Modal, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import type { TeamRole, TokensQuery } from '../../gql/graphql.ts';
import { ConfirmedButton } from '../../shared/confirmed-button.tsx';
import { ago } from '../../shared/time.ts';
import { useAct } from '../../shared/use-act.ts';
import { inWords } from '../../shared/words.ts';
import { WideTable } from '../../shared/wide-table.tsx';
import { CreateToken } from './create-token.tsx';
import { RevokeToken, Tokens } from './documents.ts';

interface Props {
  team: string;
  /** The greatest role that a token of the user may have. */
  greatest: TeamRole;
}

/** Logins of programs: a list, and the dialogs that create and revoke one. */
export function TokenList({ team, greatest }: Props): ReactNode {
  const [{ data, error }, reload] = useQuery({
    query: Tokens,
    variables: { team },
    requestPolicy: 'network-only',
  });
  const [creating, setCreating] = useState(false);
  const read = (): void => reload({ requestPolicy: 'network-only' });
  const close = (): void => {
    setCreating(false);
    read();
  };
  return (
    <Stack>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          Logins for scripts and programs. The value of a token is shown once.
        </Text>
        <Button onClick={() => setCreating(true)}>Create token</Button>
      </Group>
      {error && (
        <Alert color="red" title="The tokens could not be read">
          {error.message.replace('[GraphQL] ', '')}
        </Alert>
      )}
      {!data && !error && <Skeleton height={110} aria-label="Loading tokens" />}
      {data && <List team={team} tokens={data.tokens} onRevoked={read} />}
      <Modal
        opened={creating}
        onClose={close}
        title="Create a token"
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <CreateToken team={team} greatest={greatest} onDone={close} />
      </Modal>
    </Stack>
  );
}

type Token = TokensQuery['tokens'][number];

interface ListProps {
  team: string;
  tokens: readonly Token[];
  onRevoked: () => void;
}

function List({ team, tokens, onRevoked }: ListProps): ReactNode {
  if (tokens.length === 0) return <Text c="dimmed">No tokens yet.</Text>;
  return (
    <WideTable label="Tokens" columns={['Name', 'Role', 'Created', 'Expires']} actions minWidth={520}>
      {tokens.map((token) => (
        <Table.Tr key={token.name} data-token={token.name}>
          <Table.Td fw={600}>{token.name}</Table.Td>
          <Table.Td>{token.role ? inWords(token.role) : 'none'}</Table.Td>
          <Table.Td>
            {ago(token.createdAt)}
            <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {token.createdBy}
            </Text>
          </Table.Td>
          <Table.Td>
            <time dateTime={token.expiresAt} title={token.expiresAt}>
              {ago(token.expiresAt)}
            </time>
          </Table.Td>
          <Table.Td>
            <Revoke team={team} name={token.name} onRevoked={onRevoked} />
          </Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}

function Revoke({ team, name, onRevoked }: { team: string; name: string; onRevoked: () => void }): ReactNode {
  const { busy, act } = useAct();
  const revoke = async (): Promise<void> => {
    const revoked = await act(RevokeToken, { input: { team, name } }, `The token ${name} is revoked.`);
    if (revoked) onRevoked();
  };
  return (
    <ConfirmedButton verb="Revoke" name={name} action="Revoke token" busy={busy} onConfirm={revoke}>
      <Text size="sm">Programs that use it are refused within seconds. This cannot be undone.</Text>
    </ConfirmedButton>
  );
}
