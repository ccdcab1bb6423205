import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../gql/index.ts';
import { useSay } from '../../lib/notices.tsx';

const Delete = graphql(`
  mutation DeleteStore($id: ID!) {
    deleteStore(input: { id: $id }) {
      __typename
      ... on UserError {
        message
      }
    }
  }
`);

interface Props {
  id: string;
  name: string;
  opened: boolean;
  onClose: () => void;
}

/** Asks for the store's id to be typed: what is deleted cannot be had back. */
export function DeleteStore({ id, name, opened, onClose }: Props): ReactNode {
  const [typed, setTyped] = useState('');
  const [{ fetching }, remove] = useMutation(Delete);
  const say = useSay();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (typed !== id) return;
    const { data, error } = await remove({ id });
    const refusal = data?.deleteStore as { message?: string } | undefined;
    if (data?.deleteStore.__typename === 'DeleteStorePayload') say(`${name} is being deleted.`);
    else say(error?.message ?? refusal?.message ?? 'It was not deleted.', 'problem');
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
            Its products, orders, files and database are removed for good. Type <b>{id}</b> to confirm.
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
              Keep it
            </Button>
            <Button type="submit" color="red" disabled={typed !== id} loading={fetching}>
              Delete for good
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
