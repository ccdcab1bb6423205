import { Group, Modal, Text } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { GatedButton } from '../../shared/gated-button.tsx';
import { ago } from '../../shared/time.ts';
import { BackupSchedule } from './documents.ts';
import { keepText, scheduleText, type Plan } from './schedule-draft.ts';
import { ScheduleForm } from './schedule-form.tsx';

interface Props {
  id: string;
  uid: string;
  /** Changes when the next and the last time may have changed. */
  state: string;
}

/** When backups are made by themselves and which are kept, with a dialog that changes both. */
export function Schedule({ id, uid, state }: Props): ReactNode {
  const [{ data }, reload] = useQuery({ query: BackupSchedule, variables: { id } });
  const [opened, setOpened] = useState(false);
  const again = (): void => reload({ requestPolicy: 'network-only' });
  useEffect(() => reload({ requestPolicy: 'network-only' }), [state, reload]);
  if (!data?.store) return null;
  const plan = data.store.backupSchedule;
  const close = (): void => {
    setOpened(false);
    again();
  };
  return (
    <Group justify="space-between" align="start" component="section" aria-label="Schedule">
      <Summary plan={plan} />
      <GatedButton right="canChangeStores" size="xs" variant="default" onClick={() => setOpened(true)}>
        Schedule…
      </GatedButton>
      <Modal
        opened={opened}
        onClose={close}
        title="Scheduled backups"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <ScheduleForm id={id} uid={uid} plan={plan} onDone={close} />
      </Modal>
    </Group>
  );
}

function Summary({ plan }: { plan: Plan | null | undefined }): ReactNode {
  if (!plan) return <Text size="sm">No schedule: backups are made only when somebody asks for one.</Text>;
  const { nextAt, lastAt } = plan;
  return (
    <div>
      <Text size="sm" fw={600}>
        {scheduleText(plan)}
      </Text>
      <Text size="sm" c="dimmed">
        Next: <Time at={nextAt} otherwise="not while the store is suspended" />. Last:{' '}
        <Time at={lastAt} otherwise="none" />. {keepText(plan.keep)}
      </Text>
    </div>
  );
}

function Time({ at, otherwise }: { at: string | null | undefined; otherwise: string }): ReactNode {
  if (!at) return otherwise;
  return (
    <time dateTime={at} title={new Date(at).toLocaleString()}>
      {ago(at)}
    </time>
  );
}
