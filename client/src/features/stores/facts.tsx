import { Code, Group, Paper, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { getFragmentData, graphql, type FragmentType } from '../../gql/index.ts';
import { GatedButton } from '../../shared/gated-button.tsx';
import { useAct } from '../../shared/use-act.ts';
import { Resume, Suspend } from './documents.ts';
import { EditStore } from './edit-store.tsx';

export const FactsFields = graphql(`
  fragment FactsFields on Store {
    id
    displayName
    host
    team
    namespace
    release
    revision
    version
    chartVersion
    size
    sampleData
    plugins
    suspended
    phase
    adminEmail
    labels {
      key
      value
    }
    deletionPolicy
    ...EditStoreFields
  }
`);

/** Details of a store, and the button that suspends it. */
export function Facts({ store }: { store: FragmentType<typeof FactsFields> }): ReactNode {
  const facts = getFragmentData(FactsFields, store);
  const [editing, setEditing] = useState(false);
  const rows: [string, string | number | null | undefined][] = [
    ['Host', facts.host],
    ['Namespace', facts.namespace],
    ['Release', facts.revision ? `${facts.release} #${facts.revision}` : facts.release],
    ['Version', facts.version],
    ['Chart', facts.chartVersion],
    ['Size', facts.size.toLowerCase()],
    ['Sample products', facts.sampleData ? 'yes' : 'no'],
    ['Plugins', facts.plugins.join(', ') || 'none'],
    ['Admin e-mail', facts.adminEmail],
    ['Labels', facts.labels.map(({ key, value }) => `${key}=${value}`).join(', ') || 'none'],
    ['When deleted', facts.deletionPolicy === 'DELETE' ? 'its data is deleted' : 'its namespace stays'],
  ];
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="facts">
      <Group justify="space-between">
        <Title order={2} size="h5" id="facts">
          Details
        </Title>
        <Group gap="xs">
          <GatedButton
            right="canChangeStores"
            size="xs"
            variant="default"
            disabled={facts.phase === 'DELETING'}
            onClick={() => setEditing(true)}
          >
            Edit…
          </GatedButton>
          <SuspendButton {...facts} />
        </Group>
      </Group>
      <dl className="facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <Text component="dt" size="xs" c="dimmed">
              {label}
            </Text>
            <Text component="dd" m={0} size="sm">
              {value ?? '–'}
            </Text>
          </div>
        ))}
      </dl>
      <EditStore store={facts} opened={editing} onClose={() => setEditing(false)} />
      <Code block>{`kubectl -n ${facts.team} describe store ${facts.id}`}</Code>
    </Paper>
  );
}

function SuspendButton(facts: {
  id: string;
  displayName: string;
  suspended: boolean;
  phase: string;
}): ReactNode {
  const { busy, act } = useAct();
  const { id, displayName } = facts;
  const toggle = (): Promise<boolean> =>
    facts.suspended
      ? act(Resume, { id }, `${displayName} is being resumed.`)
      : act(Suspend, { id }, `${displayName} is scaled to zero; its data stays.`);
  return (
    <GatedButton
      right="canChangeStores"
      size="xs"
      variant="default"
      loading={busy}
      disabled={facts.phase === 'DELETING'}
      onClick={() => void toggle()}
    >
      {facts.suspended ? 'Resume' : 'Suspend'}
    </GatedButton>
  );
}
