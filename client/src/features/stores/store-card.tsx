import { Anchor, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { getFragmentData, graphql, type FragmentType } from '../../gql/index.ts';
import { ago } from '../../lib/time.ts';
import { DeleteStore } from './delete-store.tsx';
import { PhaseBadge } from './phase-badge.tsx';
import { Steps } from './steps.tsx';
import { StoreTrouble } from './store-trouble.tsx';

export const StoreCardFields = graphql(`
  fragment StoreCardFields on Store {
    id
    displayName
    engineTitle
    phase
    message
    url
    adminUrl
    createdAt
    provisioningSeconds
    queuePosition
    steps {
      name
      ...StepFields
    }
    ...StoreTroubleFields
  }
`);

/** One store in the list: what it is, how it fares, where it is reached. */
export function StoreCard({ store }: { store: FragmentType<typeof StoreCardFields> }): ReactNode {
  const fields = getFragmentData(StoreCardFields, store);
  const [deleting, setDeleting] = useState(false);
  const gone = fields.phase === 'DELETING';
  return (
    <Card withBorder padding="md" component="article" aria-label={fields.displayName} data-store={fields.id}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="start">
          <div style={{ minWidth: 0 }}>
            <Anchor
              component={Link}
              to={`/stores/${fields.id}`}
              fw={600}
              style={{ overflowWrap: 'anywhere' }}
            >
              {fields.displayName}
            </Anchor>
            <Text size="xs" c="dimmed">
              {fields.id} · {fields.engineTitle} · created {ago(fields.createdAt)}
              {fields.provisioningSeconds != null && ` · ready in ${fields.provisioningSeconds.toFixed(1)} s`}
            </Text>
          </div>
          <PhaseBadge phase={fields.phase} />
        </Group>
        <Text size="sm">
          {fields.queuePosition ? `Place ${fields.queuePosition} in the queue. ` : ''}
          {fields.message}
        </Text>
        {fields.phase !== 'READY' && <Steps steps={fields.steps} />}
        <StoreTrouble store={fields} />
        <Group gap="xs">
          <Button component="a" size="xs" variant="light" href={fields.url} target="_blank" rel="noreferrer">
            Storefront
          </Button>
          <Button
            component="a"
            size="xs"
            variant="light"
            href={fields.adminUrl}
            target="_blank"
            rel="noreferrer"
          >
            Admin
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="red"
            c="var(--mantine-color-error)"
            disabled={gone}
            onClick={() => setDeleting(true)}
            aria-label={`Delete ${fields.displayName}`}
          >
            Delete…
          </Button>
        </Group>
      </Stack>
      <DeleteStore
        id={fields.id}
        name={fields.displayName}
        opened={deleting}
        onClose={() => setDeleting(false)}
      />
    </Card>
  );
}
