import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { useConnection } from './connection-state.tsx';

/** Says that what is shown may be old, on every page, until the server is back. */
export function OfflineNotice(): ReactNode {
  const offline = useConnection() === 'offline';
  return (
    <div aria-live="polite">
      {offline && (
        <Alert color="yellow" title="Offline" mb="md">
          The server cannot be reached. What is shown may be old; it is refreshed by itself.
        </Alert>
      )}
    </div>
  );
}
