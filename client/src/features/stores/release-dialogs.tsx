import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useAct } from '../../shared/use-act.ts';
import { Rollback, Upgrade } from './documents.ts';

interface Props {
  id: string;
  name: string;
  onClose: () => void;
}

const close = { 'aria-label': 'Close' };

/** Upgrades to a given version, or to the platform's current one. */
export function UpgradeDialog({ id, name, opened, onClose }: Props & { opened: boolean }): ReactNode {
  const [version, setVersion] = useState('');
  const { busy, act } = useAct();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const variables = { id, version: version.trim() || null };
    if (await act(Upgrade, variables, `${name} is being upgraded.`)) onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title={`Upgrade ${name}`} closeButtonProps={close}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Text size="sm">
            Values set by hand are kept, except those from the store's spec, such as its size and plugins. If
            it does not become ready again, it is rolled back by itself.
          </Text>
          <TextInput
            label="Version"
            description="Tag of the engine's image. Empty: the platform's current chart and image."
            value={version}
            data-autofocus
            autoComplete="off"
            onChange={(event) => setVersion(event.currentTarget.value)}
          />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Upgrade
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Asks for confirmation: the shop restarts with that revision. */
export function RollbackDialog({
  id,
  name,
  revision,
  onClose,
}: Props & { revision: number | undefined }): ReactNode {
  const { busy, act } = useAct();
  const confirm = async (): Promise<void> => {
    if (revision === undefined) return;
    if (await act(Rollback, { id, revision }, `${name} is being rolled back to revision ${revision}.`))
      onClose();
  };
  return (
    <Modal
      opened={revision !== undefined}
      onClose={onClose}
      title={`Roll ${name} back?`}
      closeButtonProps={close}
    >
      <Stack>
        <Text size="sm">
          Helm applies revision {revision} again, and the shop restarts. Orders and products are kept.
        </Text>
        <Group justify="end">
          <Button variant="default" onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button loading={busy} onClick={() => void confirm()}>
            Roll back
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
