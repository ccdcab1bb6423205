import { Checkbox, Fieldset, Group, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Engine, StoreSize } from '../../gql/graphql.ts';
import { problemAt, type Refusal } from '../../shared/refusal.ts';
import { SIZES } from '../../shared/sizes.ts';
import type { RolloutDraft } from './rollout-draft.ts';

interface Props {
  draft: RolloutDraft;
  change: (part: Partial<RolloutDraft>) => void;
  refusal: Refusal | undefined;
  engines: readonly { engine: Engine; title: string }[];
}

/** The fields that a refusal is shown at. */
export const ROLLOUT_FIELDS = ['name', 'selector', 'target', 'canary', 'waves', 'failureBudget'];

/** Which stores. */
export function SelectorFields({ draft, change, refusal, engines }: Props): ReactNode {
  return (
    <Fieldset legend="Which stores">
      <Stack gap="sm">
        <NativeSelect
          label="Engine"
          value={draft.engine}
          error={problemAt(refusal, 'selector')}
          onChange={(event) => change({ engine: event.currentTarget.value as Engine | '' })}
          data={[
            { value: '', label: 'Any' },
            ...engines.map(({ engine, title }) => ({ value: engine, label: title })),
          ]}
        />
        <Group grow align="start">
          <TextInput
            label="Current versions"
            description="Separated by commas; empty: any"
            value={draft.versions}
            onChange={(event) => change({ versions: event.currentTarget.value })}
          />
          <TextInput
            label="Labels"
            description="key=value, separated by commas"
            value={draft.labels}
            onChange={(event) => change({ labels: event.currentTarget.value })}
          />
        </Group>
        <TextInput
          label="Ids"
          description="Only these stores, separated by commas; empty: all that match"
          value={draft.ids}
          onChange={(event) => change({ ids: event.currentTarget.value })}
        />
      </Stack>
    </Fieldset>
  );
}

/** What they get. */
export function TargetFields({ draft, change, refusal }: Omit<Props, 'engines'>): ReactNode {
  return (
    <Fieldset legend="What they get">
      <Group grow align="start">
        <TextInput
          label="Version"
          description="Tag of the engine's image"
          value={draft.version}
          error={problemAt(refusal, 'target')}
          onChange={(event) => change({ version: event.currentTarget.value })}
        />
        <NativeSelect
          label="Size"
          description="Empty: as it is"
          value={draft.size}
          onChange={(event) => change({ size: event.currentTarget.value as StoreSize | '' })}
          data={[{ value: '', label: 'As it is' }, ...SIZES]}
        />
      </Group>
    </Fieldset>
  );
}

/** How it goes on, and when it stops. */
export function PaceFields({ draft, change, refusal }: Omit<Props, 'engines'>): ReactNode {
  return (
    <Fieldset legend="How">
      <Stack gap="sm">
        <Group grow align="start">
          <NumberInput
            label="Canary"
            description="Stores of the first wave"
            min={0}
            max={1000}
            allowDecimal={false}
            value={draft.canary}
            error={problemAt(refusal, 'canary')}
            onChange={(value) => change({ canary: String(value) })}
          />
          <TextInput
            label="Further waves"
            description="Numbers or percentages: 10, 25%"
            value={draft.waves}
            error={problemAt(refusal, 'waves')}
            onChange={(event) => change({ waves: event.currentTarget.value })}
          />
          <TextInput
            label="May fail"
            description="A number or a percentage"
            value={draft.failureBudget}
            error={problemAt(refusal, 'failureBudget')}
            onChange={(event) => change({ failureBudget: event.currentTarget.value })}
          />
        </Group>
        <Checkbox
          label="Keep failed stores as they are, instead of rolling them back"
          checked={draft.keep}
          onChange={(event) => change({ keep: event.currentTarget.checked })}
        />
      </Stack>
    </Fieldset>
  );
}
