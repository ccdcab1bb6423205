import { Alert, Button, Group, Radio, Stack, Switch, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../../gql/index.ts';
import type { Engine } from '../../gql/graphql.ts';
import { useSay } from '../../lib/notices.tsx';
import { deriveId, idHint } from '../../lib/store-id.ts';
import { EngineChoice } from './engine-choice.tsx';

const Offer = graphql(`
  query Offer {
    settings {
      baseDomain
    }
    engines {
      engine
      available
      ...EngineChoiceFields
    }
  }
`);

const Create = graphql(`
  mutation CreateStore($input: CreateStoreInput!) {
    createStore(input: $input) {
      __typename
      ... on StorePayload {
        store {
          id
        }
      }
      ... on UserError {
        message
        hint
      }
      ... on InvalidInput {
        field
      }
    }
  }
`);

interface Refusal {
  field?: string;
  message: string;
  hint?: string | null;
}

/** Name, engine, subdomain, sample data. The new store appears by the list's subscription. */
export function CreateStore({ onDone }: { onDone: () => void }): ReactNode {
  const [{ data, error }] = useQuery({ query: Offer, requestPolicy: 'network-only' });
  const [name, setName] = useState('');
  const [givenId, setGivenId] = useState<string>();
  const [chosen, setChosen] = useState<Engine>();
  const [sampleData, setSampleData] = useState(true);
  const [refusal, setRefusal] = useState<Refusal>();
  const [{ fetching }, create] = useMutation(Create);
  const say = useSay();
  const id = givenId ?? deriveId(name);
  const engine = chosen ?? data?.engines.find(({ available }) => available)?.engine;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!engine) return;
    setRefusal(undefined);
    const answer = await create({ input: { name, engine, id, sampleData } });
    const result = answer.data?.createStore;
    if (result?.__typename === 'StorePayload') {
      say(`${name} is being created.`);
      onDone();
    } else
      setRefusal(
        (result as Refusal | undefined) ?? { message: answer.error?.message ?? 'It was not created.' },
      );
  };

  return (
    <form onSubmit={(event) => void submit(event)} aria-label="Create a store">
      <Stack>
        {error && (
          <Alert color="red" title="The engines could not be read">
            {error.message}
          </Alert>
        )}
        <TextInput
          label="Name"
          placeholder="Nike"
          required
          maxLength={80}
          value={name}
          data-autofocus
          error={refusal?.field === 'name' ? refusal.message : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label="Subdomain"
          description={`${id || '<id>'}.${data?.settings.baseDomain ?? '…'}`}
          required
          value={id}
          error={refusal?.field === 'id' ? refusal.message : id ? idHint(id) : undefined}
          onChange={(event) => setGivenId(event.currentTarget.value.toLowerCase())}
        />
        <Radio.Group label="Engine" value={engine ?? null} onChange={(value) => setChosen(value as Engine)}>
          <Stack gap="xs" mt="xs">
            {data?.engines.map((offer) => (
              <EngineChoice key={offer.engine} engine={offer} />
            ))}
          </Stack>
        </Radio.Group>
        <Switch
          label="Start with sample products"
          checked={sampleData}
          onChange={(event) => setSampleData(event.currentTarget.checked)}
        />
        {refusal && !['name', 'id'].includes(refusal.field ?? '') && (
          <Alert color="red" title={refusal.message} role="alert">
            {refusal.hint}
          </Alert>
        )}
        <Group justify="end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={fetching} disabled={!engine || !name || Boolean(idHint(id))}>
            Create store
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
