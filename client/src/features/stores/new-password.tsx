import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { GatedButton } from '../../shared/gated-button.tsx';
import { useAct } from '../../shared/use-act.ts';
import { RotateCredentials } from './documents.ts';

/** Gives the shop's administrator a new password, after a confirmation. */
export function NewPassword({ id, onDone }: { id: string; onDone: () => void }): ReactNode {
  const [opened, setOpened] = useState(false);
  const { busy, act } = useAct();
  const close = (): void => setOpened(false);
  const confirm = async (): Promise<void> => {
    if (!(await act(RotateCredentials, { id }, 'The new password is valid when the step Configure is done.')))
      return;
    close();
    onDone();
  };
  return (
    <>
      <GatedButton right="canRevealCredentials" size="xs" variant="default" onClick={() => setOpened(true)}>
        New password…
      </GatedButton>
      <Modal
        opened={opened}
        onClose={close}
        title="New password for the administrator?"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Stack>
          <Text size="sm">
            The former password stops working, also one that the administrator has chosen. The shop stays
            open.
          </Text>
          <Group justify="end">
            <Button variant="default" onClick={close} data-autofocus>
              Cancel
            </Button>
            <Button loading={busy} onClick={() => void confirm()}>
              Make a new password
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
