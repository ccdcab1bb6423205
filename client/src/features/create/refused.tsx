import { Alert, Text } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import type { Refusal } from '../../shared/refusal.ts';

/** Inputs that show their own refusal. */
const FIELDS = ['name', 'id', 'version', 'plugins', 'adminUser', 'adminEmail'];

/** A refusal that belongs to no single input. */
export function Refused({ refusal }: { refusal: Refusal | undefined }): ReactNode {
  if (!refusal || FIELDS.includes(refusal.field ?? '')) return null;
  return (
    <Alert color="red" title={refusal.message} role="alert">
      {refusal.hint && <Text size="sm">{refusal.hint}</Text>}
      {refusal.retryAfter && <Countdown key={refusal.message} from={refusal.retryAfter} />}
    </Alert>
  );
}

/** Seconds until the next try can succeed. */
function Countdown({ from }: { from: number }): ReactNode {
  const [left, setLeft] = useState(from);
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000);
    return () => clearInterval(timer);
  }, []);
  return <Text size="sm">{left > 0 ? `Try again in ${left} s.` : 'Try again now.'}</Text>;
}
