import { Alert, Text } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import type { Refusal } from './refusal.ts';

interface Props {
  refusal: Refusal | undefined;
  /** Inputs that show their own problems. */
  fields: readonly string[];
}

/** What a refusal tells beyond the problems that inputs show. */
export function Refused({ refusal, fields }: Props): ReactNode {
  if (!refusal) return null;
  const { problems, message, hint, retryAfter } = refusal;
  const rest = problems?.filter(({ field }) => !fields.includes(field)) ?? [{ message }];
  const [first, ...others] = rest;
  if (!first) return null;
  return (
    <Alert color="red" title={first.message} role="alert">
      {others.map((other) => (
        <Text key={other.message} size="sm">
          {other.message}
        </Text>
      ))}
      {hint && <Text size="sm">{hint}</Text>}
      {retryAfter && <Countdown key={message} from={retryAfter} />}
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
