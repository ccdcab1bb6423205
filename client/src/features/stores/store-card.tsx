import { Anchor, Button, Card, Group, Progress, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { StoreCardFieldsFragment } from '../../gql/graphql.ts';
import { getFragmentData, graphql, type FragmentType } from '../../gql/index.ts';
import { CertificateFields } from '../../shared/certificate/certificate.ts';
import { Lock } from '../../shared/certificate/lock.tsx';
import { useTeamScope } from '../../shared/team-scope.ts';
import { GatedButton } from '../../shared/gated-button.tsx';
import { ago, elapsed } from '../../shared/time.ts';
import { useNow } from '../../shared/use-now.ts';
import { CertificateWarning } from './certificate-warning.tsx';
import { DeleteStore } from './delete-store.tsx';
import { PhaseBadge } from '../../shared/phase-badge.tsx';
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
    certificate {
      ...CertificateFields
    }
    steps {
      name
      state
      ...StepFields
    }
    ...StoreTroubleFields
  }
`);

interface Props {
  store: FragmentType<typeof StoreCardFields>;
  /** On the store's page, which shows the name and the steps elsewhere. */
  onPage?: boolean;
}

/** One store in the list: name, state and links. */
export function StoreCard({ store, onPage = false }: Props): ReactNode {
  const fields = getFragmentData(StoreCardFields, store);
  const certificate = getFragmentData(CertificateFields, fields.certificate);
  const [deleting, setDeleting] = useState(false);
  const { withTeam } = useTeamScope();
  const gone = fields.phase === 'DELETING';
  return (
    <Card
      withBorder
      padding="md"
      component="article"
      className="listed"
      aria-label={fields.displayName}
      data-store={fields.id}
    >
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="start">
          <div style={{ minWidth: 0 }}>
            {!onPage && (
              <Anchor
                component={Link}
                to={withTeam(`/stores/${fields.id}`)}
                fw={650}
                size="lg"
                c="var(--mantine-color-text)"
                style={{ overflowWrap: 'anywhere' }}
              >
                {fields.displayName}
              </Anchor>
            )}
            <Text size="xs" c="dimmed">
              {fields.id} · {fields.engineTitle} · created {ago(fields.createdAt)}
              {fields.provisioningSeconds != null && ` · ready in ${fields.provisioningSeconds.toFixed(1)} s`}
            </Text>
          </div>
          <PhaseBadge phase={fields.phase} />
        </Group>
        <Text size="sm" className="sentence">
          {fields.queuePosition ? `Position ${fields.queuePosition} in the queue: ` : ''}
          {fields.message}
        </Text>
        <Way steps={fields.steps} phase={fields.phase} since={fields.createdAt} />
        {!onPage && UNDER_WAY.has(fields.phase) && <Steps steps={fields.steps} />}
        <StoreTrouble store={fields} />
        {certificate && <CertificateWarning certificate={certificate} />}
        <Group gap="xs">
          <Links {...fields} />
          <GatedButton
            right="canDeleteStores"
            size="xs"
            variant="subtle"
            color="red"
            c="var(--danger)"
            disabled={gone}
            onClick={() => setDeleting(true)}
            aria-label={`Delete ${fields.displayName}`}
          >
            Delete…
          </GatedButton>
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

function Links({ url, adminUrl, certificate }: StoreCardFieldsFragment): ReactNode {
  const ready = getFragmentData(CertificateFields, certificate)?.ready;
  return (
    <>
      <Button
        component="a"
        size="xs"
        variant="light"
        href={url}
        target="_blank"
        rel="noreferrer"
        rightSection={ready !== undefined && <Lock ready={ready} />}
      >
        Storefront
      </Button>
      <Button component="a" size="xs" variant="light" href={adminUrl} target="_blank" rel="noreferrer">
        Admin
      </Button>
    </>
  );
}

const UNDER_WAY: ReadonlySet<string> = new Set(['QUEUED', 'PROVISIONING', 'FAILED']);

interface WayProps {
  steps: readonly { state: string }[];
  phase: string;
  since: string;
}

/** Progress of a new store, and the time since its creation. */
function Way({ steps, phase, since }: WayProps): ReactNode {
  const active = phase === 'QUEUED' || phase === 'PROVISIONING';
  const now = useNow(active);
  if (!active) return null;
  const done = steps.filter(({ state }) => state === 'DONE').length;
  return (
    <Group gap="sm" wrap="nowrap">
      <Progress.Root size="md" style={{ flex: 1 }}>
        <Progress.Section
          value={(100 * done) / Math.max(1, steps.length)}
          aria-label={`${done} of ${steps.length} steps done`}
        />
      </Progress.Root>
      <Text size="xs" c="dimmed" className="figure">
        {elapsed(since, null, now)}
      </Text>
    </Group>
  );
}
