import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { useConnection } from './connection-state.tsx';

/** Warns on every page that the data may be out of date, until the server is back. */
export function OfflineNotice(): ReactNode {
  const offline = useConnection() === 'offline';
  return (
    <div aria-live="polite">
      {offline && (
        <Alert color="yellow" title="Offline" mb="md">
          The server cannot be reached. The data may be out of date; it is refreshed automatically.
        </Alert>
      )}
    </div>
  );
}
