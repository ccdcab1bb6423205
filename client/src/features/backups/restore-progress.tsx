import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../gql/index.ts';
import type { RestoreFieldsFragment, RestoreOutcome, StepState } from '../../gql/graphql.ts';
import { StateBadge, type StateLook } from '../../shared/state-badge.tsx';
import { ago, lasted } from '../../shared/time.ts';
import { RestoreFields } from './documents.ts';

type Restore = NonNullable<RestoreFieldsFragment['restore']>;

const OUTCOMES: Record<RestoreOutcome, StateLook> = {
  COMPLETE: { color: 'teal', word: 'Restored', mark: '✓' },
  RETURNED: { color: 'orange', word: 'Returned to the state before', mark: '↩' },
  FAILED: { color: 'red', word: 'Failed', mark: '✕' },
  REFUSED: { color: 'red', word: 'Refused', mark: '✕' },
};

const STEPS: Record<StepState, StateLook> = {
  PENDING: { color: 'gray', word: 'Pending' },
  RUNNING: { color: 'blue', word: 'Running' },
  DONE: { color: 'teal', word: 'Done', mark: '✓' },
  FAILED: { color: 'red', word: 'Failed', mark: '✕' },
};

/** The last restore of a store to an earlier backup, live; nothing before the first. */
export function RestoreProgress({ store }: { store: FragmentType<typeof RestoreFields> }): ReactNode {
  const { restore } = getFragmentData(RestoreFields, store);
  if (!restore) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="restore">
      <Group justify="space-between">
        <Title order={2} size="h5" id="restore">
          Restore of {restore.backup}
        </Title>
        <StateBadge {...lookOf(restore)} />
      </Group>
      <About {...restore} />
      <Stack
        component="ol"
        gap={4}
        p={0}
        m={0}
        style={{ listStyle: 'none' }}
        aria-label="Steps of the restore"
      >
        {restore.steps.map((step) => (
          <Step key={step.name} step={step} />
        ))}
      </Stack>
    </Paper>
  );
}

function lookOf({ outcome, returning }: Restore): StateLook {
  if (outcome) return OUTCOMES[outcome];
  return { color: 'blue', word: returning ? 'Returning' : 'Running' };
}

function About({ startedAt, savedAs, message }: Restore): ReactNode {
  return (
    <Text size="sm" c="dimmed" mb="xs" className="sentence" style={{ overflowWrap: 'anywhere' }}>
      Begun {ago(startedAt)}.{savedAs && ` The state from before is the backup ${savedAs}.`}
      {message && ` ${message}.`}
    </Text>
  );
}

function Step({ step }: { step: Restore['steps'][number] }): ReactNode {
  const { name, title, state, startedAt, finishedAt, message } = step;
  return (
    <Group component="li" gap="xs" data-step={name} data-state={state}>
      <StateBadge {...STEPS[state]} />
      <Text span size="sm">
        {title}
      </Text>
      <Text span size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {lasted(startedAt, finishedAt)} {message}
      </Text>
    </Group>
  );
}
