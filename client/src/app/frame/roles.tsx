import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ViewerInfo } from '../../shared/viewer.ts';

/** The user's role in each team. */
export function Roles({ viewer: { teams, canEditTeams } }: { viewer: ViewerInfo }): ReactNode {
  return (
    <div>
      {teams.length === 0 && (
        <Text size="sm" c="dimmed">
          You belong to no team: ask an administrator.
        </Text>
      )}
      {teams.map(({ name, displayName, role }) => (
        <Text key={name} size="sm">
          {displayName}: <b>{role?.toLowerCase() ?? 'some rights'}</b>
        </Text>
      ))}
      {canEditTeams && (
        <Text size="sm" c="dimmed">
          You administer the teams.
        </Text>
      )}
    </div>
  );
}
