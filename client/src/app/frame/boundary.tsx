import { Alert, Button, Text } from '@mantine/core';
import { Component, type ReactNode } from 'react';

/** A page that fails does not take the others with it. */
export class Boundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <Alert color="red" title="This page failed">
        <Text size="sm">{error.message}</Text>
        <Button mt="sm" size="xs" onClick={() => location.reload()}>
          Load it again
        </Button>
      </Alert>
    );
  }
}
