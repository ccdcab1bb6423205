import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { BulkAction } from '../../../gql/graphql.ts';
import { labelEditsIn } from './label-lines.ts';
import type { ActOptions } from './run.ts';

interface Props {
  action: BulkAction;
  onDone: (options: ActOptions) => void;
  onClose: () => void;
}

/** Asks for the version of an upgrade, or for labels. */
export function ActForm({ action, onDone, onClose }: Props): ReactNode {
  const [text, setText] = useState('');
  const isLabels = action === 'LABEL';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isLabels) onDone(labelEditsIn(text));
    else onDone(text.trim() ? { version: text.trim() } : {});
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {isLabels ? (
          <Textarea
            label="Labels"
            description="One key=value a line to set a label, -key to remove one. Other labels stay."
            autosize
            minRows={2}
            maxRows={6}
            value={text}
            data-autofocus
            onChange={(event) => setText(event.currentTarget.value)}
          />
        ) : (
          <TextInput
            label="Version"
            description="Tag of the engine's image. Empty: the version of the platform."
            autoComplete="off"
            value={text}
            data-autofocus
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={isLabels && !text.trim()}>
            Preview
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
