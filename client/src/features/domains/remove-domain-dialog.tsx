import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Confirm } from '../../shared/confirm.tsx';
import { useAct } from '../../shared/use-act.ts';
import { RemoveDomain } from './documents.ts';

interface Props {
  id: string;
  uid: string;
  host: string;
  opened: boolean;
  onClose: () => void;
}

/** Asks for confirmation: visitors of the domain no longer reach the store. */
export function RemoveDomainDialog({ id, uid, host, opened, onClose }: Props): ReactNode {
  const { busy, act } = useAct();
  const remove = async (): Promise<void> => {
    if (await act(RemoveDomain, { input: { id, uid, host } }, `${host} is removed.`)) onClose();
  };
  return (
    <Confirm
      title={`Remove ${host}?`}
      action="Remove domain"
      opened={opened}
      busy={busy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <Text size="sm">
        Visitors of {host} no longer reach the store. To add it again, you prove it again.
      </Text>
    </Confirm>
  );
}
