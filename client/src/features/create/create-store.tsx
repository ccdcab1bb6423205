import { Alert, Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../gql/index.ts';
import { STORE_RULES } from '../../gql/store-rules.ts';
import type { Engine, OfferQuery } from '../../gql/graphql.ts';
import { takesPlugins } from '../../shared/plugins.tsx';
import { problemAt, type Refusal } from '../../shared/refusal.ts';
import { Refused } from '../../shared/refused.tsx';
import { idHint } from '../../shared/store-id.ts';
import { useAct } from '../../shared/use-act.ts';
import { draftId, emptyDraft, isComplete, toInput, type Draft } from './draft.ts';
import { EngineChoice } from './engine-choice.tsx';
import { MoreOptions } from './more-options.tsx';

const Offer = graphql(`
  query Offer {
    settings {
      baseDomain
    }
    engines {
      engine
      available
      plugins
      ...EngineChoiceFields
    }
  }
`);

const Create = graphql(`
  mutation CreateStore($input: CreateStoreInput!) {
    outcome: createStore(input: $input) {
      __typename
      ...RefusalFields
    }
  }
`);

/** Inputs that show problems themselves. */
const FIELDS = ['name', 'id', 'version', 'plugins', 'adminUser', 'adminEmail', 'expiresAt'];

interface CreateProps {
  /** Undefined: the default team. */
  team?: string | undefined;
  onDone: () => void;
}

/** The form for a new store. The store appears in the list by its subscription. */
export function CreateStore({ team, onDone }: CreateProps): ReactNode {
  const [{ data, error }] = useQuery({ query: Offer, requestPolicy: 'network-only' });
  const [draft, setDraft] = useState(emptyDraft);
  const { busy, refusal, act } = useAct('inline');
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const engine = draft.engine ?? data?.engines.find(({ available }) => available)?.engine;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isComplete(draft, engine)) return;
    const input = { ...toInput(draft, engine), ...(team === undefined ? {} : { team }) };
    if (await act(Create, { input }, `${input.name} is being created.`)) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label="Create a store">
      <Stack>
        {error && (
          <Alert color="red" title="The engines could not be loaded">
            {error.message}
          </Alert>
        )}
        <Names draft={draft} change={change} refusal={refusal} baseDomain={data?.settings.baseDomain} />
        <Engines offers={data?.engines ?? []} engine={engine} change={change} />
        <MoreOptions
          draft={draft}
          change={change}
          refusal={refusal}
          plugins={takesPlugins(data?.engines, engine)}
        />
        <Refused refusal={refusal} fields={FIELDS} />
        <Group justify="end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={busy} disabled={!isComplete(draft, engine)}>
            Create store
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface EnginesProps {
  offers: OfferQuery['engines'];
  engine: Engine | undefined;
  change: (part: Partial<Draft>) => void;
}

function Engines({ offers, engine, change }: EnginesProps): ReactNode {
  const choose = (value: string): void => change({ engine: value as Engine });
  return (
    <Radio.Group label="Engine" value={engine ?? null} onChange={choose}>
      <Stack gap="xs" mt="xs">
        {offers.map((offer) => (
          <EngineChoice key={offer.engine} engine={offer} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

interface NamesProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  refusal: Refusal | undefined;
  baseDomain: string | undefined;
}

/** The shop's title and address, validated while typing. */
function Names({ draft, change, refusal, baseDomain }: NamesProps): ReactNode {
  const id = draftId(draft);
  return (
    <>
      <TextInput
        label="Name"
        placeholder="Nike"
        required
        maxLength={STORE_RULES.name.max}
        value={draft.name}
        data-autofocus
        error={problemAt(refusal, 'name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label="Subdomain"
        description={`${id || '<id>'}.${baseDomain ?? '…'}`}
        required
        value={id}
        error={(id && idHint(id)) || problemAt(refusal, 'id')}
        onChange={(event) => change({ givenId: event.currentTarget.value.toLowerCase() })}
      />
    </>
  );
}
