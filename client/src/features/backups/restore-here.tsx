import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { GatedButton } from '../../shared/gated-button.tsx';
import { Refused } from '../../shared/refused.tsx';
import { useAct } from '../../shared/use-act.ts';
import { RestoreInPlace } from './documents.ts';

interface Props {
  /** Id of the store. */
  id: string;
  backup: { name: string; team: string; createdAt: string; ordersSince?: number | null };
}

/** Returns a store to one of its backups, in a dialog that says what is lost. */
export function RestoreHere({ id, backup }: Props): ReactNode {
  const [opened, setOpened] = useState(false);
  const close = (): void => setOpened(false);
  return (
    <>
      <GatedButton
        right="canRestoreStores"
        team={backup.team}
        size="compact-xs"
        variant="subtle"
        color="red"
        aria-label={`Restore this store from ${backup.name}`}
        onClick={() => setOpened(true)}
      >
        Restore this store…
      </GatedButton>
      <Modal
        opened={opened}
        onClose={close}
        title={`Restore ${id}?`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Form id={id} backup={backup} onDone={close} />
      </Modal>
    </>
  );
}

/** Requires the store's id to be typed, because orders are lost. */
function Form({ id, backup, onDone }: Props & { onDone: () => void }): ReactNode {
  const [typed, setTyped] = useState('');
  const { busy, refusal, act } = useAct('inline');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (typed !== id) return;
    if (await act(RestoreInPlace, { input: { id, backup: backup.name } }, `${id} is being restored.`))
      onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Text size="sm">
          The shop goes back to {new Date(backup.createdAt).toLocaleString()}.{' '}
          <b>Orders placed since are lost</b>
          {backup.ordersSince ? ` (at least ${backup.ordersSince})` : ''}, and so are all other changes. Its
          address, passwords and administrator stay.
        </Text>
        <Text size="sm">
          The shop is closed until that is done. Its present state is backed up first: restore that backup to
          undo this. Type <b>{id}</b> to confirm.
        </Text>
        <TextInput
          label="Store id"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          data-autofocus
        />
        <Refused refusal={refusal} fields={[]} />
        <Group justify="end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" color="red" disabled={typed !== id} loading={busy}>
            Restore this store
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
