import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { ActivityList } from '../../features/activity/activity-list.tsx';
import { usePageTitle } from '../../shared/page-title.ts';

/** Events of the stores, newest first. */
export default function ActivityRoute(): ReactNode {
  usePageTitle('Activity');
  return (
    <Stack>
      <Title order={1} tabIndex={-1}>
        Activity
      </Title>
      <ActivityList />
    </Stack>
  );
}
