import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';

const SHACKLE = { closed: 'M5 8V5a3 3 0 0 1 6 0v3', open: 'M5 8V4a3 3 0 0 1 6 0' };

/** A lock, open while the host has no valid certificate. */
export function Lock({ ready }: { ready: boolean }): ReactNode {
  return (
    <>
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden style={{ flex: 'none' }}>
        <path d={ready ? SHACKLE.closed : SHACKLE.open} fill="none" stroke="currentColor" strokeWidth="1.6" />
        <rect x="3" y="8" width="10" height="6.5" rx="1.5" fill="currentColor" />
      </svg>
      <VisuallyHidden>{ready ? 'has a certificate' : 'has no certificate'}</VisuallyHidden>
    </>
  );
}
