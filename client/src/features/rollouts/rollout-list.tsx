import { Alert, Anchor, Card, Group, Paper, Progress, Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTeamScope } from '../../shared/team-scope.ts';
import { ago } from '../../shared/time.ts';
import { selectorText, targetText } from './describe.ts';
import { RolloutBadge } from './rollout-badge.tsx';
import { useRollouts, type Rollout } from './use-rollouts.ts';

/** The rollouts of the team, the newest first. */
export function RolloutList(): ReactNode {
  const { team } = useTeamScope();
  const { value: rollouts, error } = useRollouts(team);
  if (error)
    return (
      <Alert color="red" title="The rollouts could not be read">
        {error}
      </Alert>
    );
  if (!rollouts) return <Skeleton height={110} aria-label="Loading rollouts" />;
  if (rollouts.length === 0) return <NoRollouts />;
  return (
    <Stack gap="sm">
      {rollouts.map((rollout) => (
        <RolloutCard key={rollout.id} rollout={rollout} />
      ))}
    </Stack>
  );
}

const NoRollouts = (): ReactNode => (
  <Paper withBorder p="xl" ta="center">
    <Text fw={600}>No rollout yet</Text>
    <Text size="sm" c="dimmed">
      A rollout gives many stores a new version or size, in waves, and stops when too many fail.
    </Text>
  </Paper>
);

function RolloutCard({ rollout }: { rollout: Rollout }): ReactNode {
  const { withTeam } = useTeamScope();
  const { name, target, selector, phase, message, createdAt, stores } = rollout;
  const share = (count: number): number => (100 * count) / Math.max(1, stores.total);
  return (
    <Card withBorder padding="md" component="article" aria-label={name} data-rollout={name}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="start">
          <div style={{ minWidth: 0 }}>
            <Anchor
              component={Link}
              to={withTeam(`/rollouts/${name}`)}
              fw={650}
              size="lg"
              c="var(--mantine-color-text)"
              style={{ overflowWrap: 'anywhere' }}
            >
              {name}
            </Anchor>
            <Text size="xs" c="dimmed">
              {targetText(target)} for {selectorText(selector)} · {ago(createdAt)}
            </Text>
          </div>
          <RolloutBadge phase={phase} />
        </Group>
        <Progress.Root size="md" aria-hidden>
          <Progress.Section value={share(stores.healthy)} color="teal" />
          <Progress.Section value={share(stores.failed)} color="red" />
        </Progress.Root>
        <Text size="sm">{message}</Text>
      </Stack>
    </Card>
  );
}
