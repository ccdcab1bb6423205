import { Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import { useViewer } from '../../../shared/viewer.ts';
import { saveCsv } from '../save-csv.ts';
import { actOf, storesText } from './acts.ts';
import { useBulkRunner } from './bulk-context.tsx';
import type { BulkRunner } from './bulk-runner.ts';
import { outcomesCsv } from './outcomes-csv.ts';
import { ProblemList } from './problem-list.tsx';
import { countsText, failedOf, newRun, type BulkRun } from './run.ts';

/** How far the act on many stores is that the user has started, on every page and after a reload. */
export function BulkProgress(): ReactNode {
  const { runner, run } = useBulkRunner();
  const viewer = useViewer();
  if (!run || !viewer || run.viewer !== viewer.name) return null;
  return <Panel run={run} runner={runner} />;
}

function Panel({ run, runner }: { run: BulkRun; runner: BulkRunner }): ReactNode {
  const [open, setOpen] = useState(false);
  const done = run.states.length;
  const total = run.targets.length;
  const label = `${actOf(run.action).doing} ${storesText(total)}`;
  return (
    <Paper withBorder p="sm" mb="md" component="section" aria-label="Action on many stores">
      <Stack gap="xs">
        <Group gap="xs" justify="space-between">
          <Text size="sm" fw={600}>
            {label}: {done.toLocaleString('en')} of {total.toLocaleString('en')} done
          </Text>
          <Controls run={run} runner={runner} open={open} onOpen={setOpen} />
        </Group>
        <Progress value={(done / Math.max(1, total)) * 100} aria-label={label} color="teal" />
        <Text component="output" display="block" size="sm" c="dimmed">
          {[countsText(run), run.note].filter(Boolean).join('. ')}
        </Text>
        {open && <ProblemList problems={run.problems} />}
      </Stack>
    </Paper>
  );
}

interface ControlsProps {
  run: BulkRun;
  runner: BulkRunner;
  open: boolean;
  onOpen: (open: boolean) => void;
}

function Controls({ run, runner, open, onOpen }: ControlsProps): ReactNode {
  const client = useClient();
  const failed = failedOf(run);
  const again = (): void => void runner.start(client, newRun(run.viewer, run.action, run.options, failed));
  const small = { size: 'compact-sm', variant: 'default' } as const;
  return (
    <Group gap="xs">
      {run.problems.length > 0 && (
        <Button {...small} aria-expanded={open} onClick={() => onOpen(!open)}>
          {open ? 'Hide problems' : `Show ${run.problems.length.toLocaleString('en')} problems`}
        </Button>
      )}
      {run.status !== 'running' && (
        <Button {...small} onClick={() => saveCsv('outcomes', outcomesCsv(run))}>
          Save outcomes
        </Button>
      )}
      {run.status === 'running' && !run.elsewhere && (
        <Button {...small} onClick={() => runner.cancel()}>
          Stop
        </Button>
      )}
      {run.status === 'stopped' && (
        <Button {...small} onClick={() => void runner.resume(client)}>
          Continue
        </Button>
      )}
      {run.status === 'done' && failed.length > 0 && (
        <Button {...small} onClick={again}>
          Try the {failed.length.toLocaleString('en')} failed again
        </Button>
      )}
      {run.status !== 'running' && (
        <Button {...small} onClick={() => runner.dismiss()}>
          Dismiss
        </Button>
      )}
    </Group>
  );
}
