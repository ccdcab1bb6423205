import { Alert, Button, Text } from '@mantine/core';
import { Component, type ReactNode } from 'react';

/** Contains the error of a page, so that others keep working. */
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
          Reload
        </Button>
      </Alert>
    );
  }
}
