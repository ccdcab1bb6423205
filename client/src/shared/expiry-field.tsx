import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { problemAt, type Refusal } from './refusal.ts';

interface Props {
  description: string;
  /** Of an input of type datetime-local. */
  value: string;
  refusal: Refusal | undefined;
  onChange: (value: string) => void;
}

/** When a store is deleted. */
export function ExpiryField({ description, value, refusal, onChange }: Props): ReactNode {
  return (
    <TextInput
      type="datetime-local"
      label="Delete at"
      description={description}
      value={value}
      error={problemAt(refusal, 'expiresAt')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
