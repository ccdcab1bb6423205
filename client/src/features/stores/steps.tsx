import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { getFragmentData, graphql, type FragmentType } from '../../gql/index.ts';
import type { StepState } from '../../gql/graphql.ts';
import { lasted } from '../../shared/time.ts';

export const StepFields = graphql(`
  fragment StepFields on StoreStep {
    name
    title
    state
    startedAt
    finishedAt
    message
  }
`);

export const STEP_MARKS: Record<StepState, { mark: string; color: string; word: string }> = {
  DONE: { mark: '✓', color: 'teal', word: 'done' },
  RUNNING: { mark: '◐', color: 'blue', word: 'running' },
  FAILED: { mark: '✕', color: 'red', word: 'failed' },
  PENDING: { mark: '○', color: 'gray', word: 'pending' },
};

/** The steps of a store, with the duration of each. */
export function Steps({ steps }: { steps: readonly FragmentType<typeof StepFields>[] }): ReactNode {
  return (
    <Group component="ol" gap="md" p={0} m={0} style={{ listStyle: 'none' }} aria-label="Steps">
      {getFragmentData(StepFields, steps).map((step) => (
        <Group
          component="li"
          key={step.name}
          gap={4}
          wrap="nowrap"
          title={step.message ?? undefined}
          data-step={step.name}
          data-state={step.state}
        >
          <Text span c={STEP_MARKS[step.state].color} fw={700} aria-hidden>
            {STEP_MARKS[step.state].mark}
          </Text>
          <Text span size="sm">
            {step.title}
          </Text>
          <Text span size="xs" c="dimmed">
            {lasted(step.startedAt, step.finishedAt)}
          </Text>
          <span style={{ position: 'absolute', clipPath: 'inset(50%)' }}>{STEP_MARKS[step.state].word}</span>
        </Group>
      ))}
    </Group>
  );
}
