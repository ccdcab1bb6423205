import { Alert, Anchor, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { selectorText, targetText } from '../../features/rollouts/describe.ts';
import { Outcomes } from '../../features/rollouts/outcomes.tsx';
import { RolloutActs } from '../../features/rollouts/rollout-acts.tsx';
import { RolloutBadge } from '../../features/rollouts/rollout-badge.tsx';
import { hasEnded, useRollout, type Rollout } from '../../features/rollouts/use-rollouts.ts';
import { WaveBars } from '../../features/rollouts/wave-bars.tsx';
import { usePageTitle } from '../../shared/page-title.ts';
import { useTeamScope } from '../../shared/team-scope.ts';
import { elapsed } from '../../shared/time.ts';
import { useNow } from '../../shared/use-now.ts';

/** One rollout: its progress, its acts, and the outcome of each store. */
export default function RolloutRoute(): ReactNode {
  const { name = '' } = useParams();
  const { team, withTeam } = useTeamScope();
  const { value: rollout, error } = useRollout(name, team);
  usePageTitle(name);
  return (
    <Stack>
      <Anchor component={Link} to={withTeam('/rollouts')} size="sm">
        ← All rollouts
      </Anchor>
      <Title order={1} tabIndex={-1} style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Title>
      {error && (
        <Alert color="red" title="This rollout cannot be shown">
          {error}
        </Alert>
      )}
      {rollout === undefined && !error && <Skeleton height={240} aria-label="Loading the rollout" />}
      {rollout === null && (
        <Alert title="There is no such rollout">It was deleted, or you may not see the team.</Alert>
      )}
      {rollout && <Page key={rollout.id} rollout={rollout} />}
    </Stack>
  );
}

function Page({ rollout }: { rollout: Rollout }): ReactNode {
  const { withTeam } = useTeamScope();
  const navigate = useNavigate();
  const { phase, message, target, selector, maxFailures, stores } = rollout;
  return (
    <>
      <Group gap="xs">
        <RolloutBadge phase={phase} />
        <Text size="sm">
          {targetText(target)} for {selectorText(selector)}
        </Text>
      </Group>
      <RolloutActs rollout={rollout} onDeleted={() => void navigate(withTeam('/rollouts'))} />
      <Text aria-live="polite">{message}</Text>
      <Paper withBorder p="md" component="section" aria-labelledby="waves">
        <Group justify="space-between" mb="xs">
          <Title order={2} size="h5" id="waves">
            Progress
          </Title>
          <Text size="sm" c="dimmed">
            {stores.failed} of {maxFailures} that may fail · <Duration rollout={rollout} />
          </Text>
        </Group>
        <WaveBars rollout={rollout} />
      </Paper>
      <Paper withBorder p="md" component="section" aria-labelledby="outcomes">
        <Title order={2} size="h5" id="outcomes" mb="xs">
          Stores
        </Title>
        <Outcomes rollout={rollout} />
      </Paper>
    </>
  );
}

function Duration({ rollout }: { rollout: Rollout }): ReactNode {
  const now = useNow(!hasEnded(rollout));
  return <>{elapsed(rollout.startedAt, rollout.finishedAt, now) || 'not started'}</>;
}
