import { Badge } from '@mantine/core';
import { useSyncExternalStore, type ReactNode } from 'react';
import { connection, type ConnectionStatus } from './connection.ts';

const LOOKS: Record<ConnectionStatus, { color: string; text: string; mark: string }> = {
  live: { color: 'teal', text: 'Live', mark: '●' },
  connecting: { color: 'yellow', text: 'Connecting…', mark: '◌' },
  offline: { color: 'red', text: 'Offline, retrying', mark: '○' },
};

export function useConnection(): ConnectionStatus {
  return useSyncExternalStore(connection.subscribe, connection.get);
}

/** The connection state. Announced when it changes. */
export function ConnectionState(): ReactNode {
  const look = LOOKS[useConnection()];
  return (
    <Badge
      component="output"
      variant="outline"
      color={look.color}
      c="var(--mantine-color-text)"
      tt="none"
      data-testid="connection"
    >
      <span aria-hidden>{look.mark}</span> {look.text}
    </Badge>
  );
}
