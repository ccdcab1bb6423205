import { Alert, Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  /** What has changed: a store or a team. */
  what: string;
  onReload: () => void;
}

/** Somebody else has changed what a form is about. */
export function Stale({ what, onReload }: Props): ReactNode {
  return (
    <Alert color="yellow" title={`The ${what} was changed after this form was opened`} role="alert">
      <Text size="sm">Nothing was saved. Load the current settings, then make your changes again.</Text>
      <Button mt="xs" size="xs" onClick={onReload}>
        Load the current settings
      </Button>
    </Alert>
  );
}
