import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../gql/index.ts';
import { elapsed } from '../../shared/time.ts';
import { useNow } from '../../shared/use-now.ts';
import { StepFields, STEP_MARKS } from './steps.tsx';

/** The steps of a store, one per row: state, duration, and what it waits for. */
export function Timeline({ steps }: { steps: readonly FragmentType<typeof StepFields>[] }): ReactNode {
  const rows = getFragmentData(StepFields, steps);
  const now = useNow(rows.some(({ state }) => state === 'RUNNING'));
  return (
    <ol className="timeline" aria-label="Steps">
      {rows.map((step) => (
        <li key={step.name} data-step={step.name} data-state={step.state}>
          <span className="timeline-mark" aria-hidden>
            {STEP_MARKS[step.state].mark}
          </span>
          <div>
            <Text span fw={600} size="sm">
              {step.title}
            </Text>
            <Text size="xs" c="dimmed">
              {step.message ?? STEP_MARKS[step.state].word}
            </Text>
          </div>
          <Text span size="sm" className="figure">
            {elapsed(step.startedAt, step.finishedAt, now)}
          </Text>
        </li>
      ))}
    </ol>
  );
}
