import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { graphql } from '../../gql/index.ts';
import { useAct } from '../../shared/use-act.ts';

const Delete = graphql(`
  mutation DeleteStore($id: ID!) {
    outcome: deleteStore(input: { id: $id }) {
      __typename
      ...RefusalFields
    }
  }
`);

interface Props {
  id: string;
  name: string;
  opened: boolean;
  onClose: () => void;
}

/** Requires the store's id to be typed, because a deletion cannot be undone. */
export function DeleteStore({ id, name, opened, onClose }: Props): ReactNode {
  const [typed, setTyped] = useState('');
  const { busy, act } = useAct();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (typed !== id) return;
    if (!(await act(Delete, { id }, `${name} is being deleted.`))) return;
    setTyped('');
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Delete ${name}?`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Text size="sm">
            Its products, orders, files and database are deleted permanently. Type <b>{id}</b> to confirm.
          </Text>
          <TextInput
            label="Store id"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
          />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" color="red" disabled={typed !== id} loading={busy}>
              Delete permanently
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
