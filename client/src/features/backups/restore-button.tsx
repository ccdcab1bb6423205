import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Engine } from '../../gql/graphql.ts';
import { GatedButton } from '../../shared/gated-button.tsx';
import { problemAt } from '../../shared/refusal.ts';
import { Refused } from '../../shared/refused.tsx';
import { useAct } from '../../shared/use-act.ts';
import { RestoreStore } from './documents.ts';

interface Props {
  team: string;
  /** Name of the backup. */
  backup: string;
  engine: Engine;
  /** Name of the shop at the time. */
  storeName: string;
}

/** Makes a new store from a backup, in a dialog that asks for its name. */
export function RestoreButton(props: Props): ReactNode {
  const [opened, setOpened] = useState(false);
  const close = (): void => setOpened(false);
  return (
    <>
      <GatedButton
        right="canCreateStores"
        team={props.team}
        size="compact-xs"
        variant="subtle"
        aria-label={`Restore ${props.backup}`}
        onClick={() => setOpened(true)}
      >
        Restore…
      </GatedButton>
      <Modal
        opened={opened}
        onClose={close}
        title="Restore into a new store"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <RestoreForm {...props} onDone={close} />
      </Modal>
    </>
  );
}

function RestoreForm({ team, backup, engine, storeName, onDone }: Props & { onDone: () => void }): ReactNode {
  const [name, setName] = useState(`${storeName} restored`.slice(0, 80));
  const { busy, refusal, act } = useAct('inline');
  const restore = async (): Promise<void> => {
    const input = { name, team, engine, sampleData: false, source: { backup } };
    if (await act(RestoreStore, { input }, `${name} is being made from the backup.`)) onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void restore();
      }}
    >
      <Stack>
        <Text size="sm">
          The new store has the orders, products, customers and files of the backup, and a host, passwords and
          an administrator of its own. The backup stays.
        </Text>
        <TextInput
          label="Name of the new store"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={problemAt(refusal, 'name') ?? problemAt(refusal, 'id')}
          required
          data-autofocus
        />
        <Refused refusal={refusal} fields={['name', 'id']} />
        <Button type="submit" loading={busy}>
          Restore
        </Button>
      </Stack>
    </form>
  );
}
