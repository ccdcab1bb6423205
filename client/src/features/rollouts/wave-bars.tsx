import { Group, Progress, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Rollout } from './use-rollouts.ts';

type Wave = Rollout['progress'][number];

/** How far each wave of a rollout is: a bar, and the same in words. */
export function WaveBars({ rollout }: { rollout: Rollout }): ReactNode {
  if (rollout.progress.length === 0) return <Text size="sm">No store has to be changed.</Text>;
  return (
    <Stack gap="sm" component="ol" m={0} p={0} style={{ listStyle: 'none' }} aria-label="Waves">
      {rollout.progress.map((wave) => (
        <WaveBar key={wave.number} wave={wave} current={wave.number === rollout.currentWave} />
      ))}
    </Stack>
  );
}

function WaveBar({ wave, current }: { wave: Wave; current: boolean }): ReactNode {
  const name = wave.canary ? 'Canary' : `Wave ${wave.number}`;
  const share = (count: number): number => (100 * count) / Math.max(1, wave.size);
  // Failed stores that are rolled back are under way as well: they are shown once.
  const updating = Math.max(0, Math.min(wave.updating, wave.size - wave.healthy - wave.failed));
  return (
    <li aria-current={current ? 'step' : undefined}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={current ? 650 : 400}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {wordsOf(wave)}
        </Text>
      </Group>
      <Progress.Root size="lg" aria-hidden>
        <Progress.Section value={share(wave.healthy)} color="teal" />
        <Progress.Section value={share(wave.failed)} color="red" />
        <Progress.Section value={share(updating)} color="blue" striped animated={current} />
      </Progress.Root>
    </li>
  );
}

function wordsOf({ size, healthy, failed, updating }: Wave): string {
  const parts = [
    `${healthy} of ${size} healthy`,
    failed > 0 && `${failed} failed`,
    updating > 0 && `${updating} under way`,
  ];
  return parts.filter(Boolean).join(', ');
}
