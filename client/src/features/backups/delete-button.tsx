import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ConfirmedButton } from '../../shared/confirmed-button.tsx';
import { useAct } from '../../shared/use-act.ts';
import { DeleteBackup } from './documents.ts';

interface Props {
  team: string;
  name: string;
  /** When it was taken, in RFC 3339. */
  at: string;
}

/** Deletes a backup after a question. */
export function DeleteButton({ team, name, at }: Props): ReactNode {
  const { busy, act } = useAct();
  const remove = async (): Promise<void> => {
    await act(DeleteBackup, { input: { team, name } }, `The backup ${name} is being deleted.`);
  };
  return (
    <ConfirmedButton verb="Delete" name={name} action="Delete backup" busy={busy} onConfirm={remove}>
      <Text size="sm">
        What was saved on {new Date(at).toLocaleString()} is deleted. This cannot be undone.
      </Text>
    </ConfirmedButton>
  );
}
