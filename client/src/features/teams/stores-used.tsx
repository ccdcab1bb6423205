import { Group, Progress, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Team } from './use-teams.ts';

/** How many stores a team has of those it may have. */
export function StoresUsed({ limits: { storesUsed, storesTotal } }: Pick<Team, 'limits'>): ReactNode {
  if (typeof storesTotal !== 'number') return <Text size="sm">{stores(storesUsed)}, no limit</Text>;
  const words = `${storesUsed} of ${stores(storesTotal)}`;
  const percent = storesTotal > 0 ? Math.min(100, (100 * storesUsed) / storesTotal) : 100;
  return (
    <Group gap="sm" wrap="nowrap">
      <Progress.Root size="md" style={{ flex: 1 }}>
        <Progress.Section value={percent} color={percent < 100 ? undefined : 'red'} aria-label={words} />
      </Progress.Root>
      <Text size="sm" className="figure">
        {words}
      </Text>
    </Group>
  );
}

const stores = (count: number): string => `${count} ${count === 1 ? 'store' : 'stores'}`;
