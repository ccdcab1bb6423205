import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { getFragmentData, graphql, type FragmentType } from '../../gql/index.ts';
import type { EditStoreFieldsFragment } from '../../gql/graphql.ts';
import { Refused } from '../../shared/refused.tsx';
import { Stale } from '../../shared/stale.tsx';
import { useAct } from '../../shared/use-act.ts';
import { draftOf, toUpdate, type EditDraft } from './edit-draft.ts';
import { EDIT_FIELDS, EditFields } from './edit-fields.tsx';

export const EditStoreFields = graphql(`
  fragment EditStoreFields on Store {
    id
    uid
    generation
    engine
    displayName
    size
    ownHost
    plugins
    adminEmail
    labels {
      key
      value
    }
    deletionPolicy
    expiresAt
  }
`);

const Update = graphql(`
  mutation UpdateStore($input: UpdateStoreInput!) {
    outcome: updateStore(input: $input) {
      __typename
      ...RefusalFields
    }
  }
`);

interface Props {
  store: FragmentType<typeof EditStoreFields>;
  opened: boolean;
  onClose: () => void;
}

/** Changes the settings of a store. */
export function EditStore({ store, opened, onClose }: Props): ReactNode {
  const present = getFragmentData(EditStoreFields, store);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Edit ${present.displayName}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Reloadable present={present} onClose={onClose} />
    </Modal>
  );
}

interface FormProps {
  store: EditStoreFieldsFragment;
  onReload: () => void;
  onClose: () => void;
}

/** The form keeps the store as it was when it opened, so that saving does not overwrite a change that the user has not seen. */
function Reloadable({
  present,
  onClose,
}: {
  present: EditStoreFieldsFragment;
  onClose: () => void;
}): ReactNode {
  const [{ store, round }, setBase] = useState({ store: present, round: 0 });
  const reload = (): void => setBase({ store: present, round: round + 1 });
  return <Form key={round} store={store} onReload={reload} onClose={onClose} />;
}

function Form({ store, onReload, onClose }: FormProps): ReactNode {
  const [draft, setDraft] = useState(() => draftOf(store));
  const { busy, refusal, act } = useAct('inline');
  const change = (part: Partial<EditDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const input = toUpdate(store, draft);
    if (await act(Update, { input }, `${draft.name} is being changed.`)) onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={`Edit ${store.displayName}`}>
      <Stack>
        <EditFields engine={store.engine} draft={draft} change={change} refusal={refusal} />
        {refusal?.stale ? (
          <Stale what="store" onReload={onReload} />
        ) : (
          <Refused refusal={refusal} fields={EDIT_FIELDS} />
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy} disabled={draft.name.trim() === '' || refusal?.stale}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
