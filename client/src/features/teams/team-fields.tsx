import { Checkbox, Group, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../gql/index.ts';
import type { Engine, StoreSize } from '../../gql/graphql.ts';
import { TEAM_RULES } from '../../gql/store-rules.ts';
import { problemAt, type Refusal } from '../../shared/refusal.ts';
import { SIZES } from '../../shared/sizes.ts';
import type { TeamDraft } from './team-draft.ts';

/** Inputs that show their own problems. */
export const TEAM_FIELDS = [
  'name',
  'displayName',
  'maxStores',
  'engines',
  'sizes',
  'hostSuffixes',
  'pluginSources',
];

const EngineNames = graphql(`
  query EngineNames {
    engines {
      engine
      title
    }
  }
`);

interface Props {
  draft: TeamDraft;
  change: (part: Partial<TeamDraft>) => void;
  refusal: Refusal | undefined;
}

/** What a team allows. */
export function TeamSettings({ draft, change, refusal }: Props): ReactNode {
  const [{ data }] = useQuery({ query: EngineNames });
  const engines = data?.engines.map(({ engine, title }) => ({ value: engine, label: title })) ?? [];
  return (
    <>
      <TextInput
        label="Display name"
        description="Empty: the name"
        maxLength={TEAM_RULES.displayName.max}
        value={draft.displayName}
        error={problemAt(refusal, 'displayName')}
        onChange={(event) => change({ displayName: event.currentTarget.value })}
      />
      <TextInput
        label="Maximum stores"
        description="Empty: no limit"
        inputMode="numeric"
        value={draft.maxStores}
        error={problemAt(refusal, 'maxStores')}
        onChange={(event) => change({ maxStores: event.currentTarget.value.replaceAll(/\D/g, '') })}
      />
      <Choices
        what="engine"
        choices={engines}
        value={draft.engines}
        error={problemAt(refusal, 'engines')}
        onChange={(values) => change({ engines: values as Engine[] | null })}
      />
      <Choices
        what="size"
        choices={SIZES}
        value={draft.sizes}
        error={problemAt(refusal, 'sizes')}
        onChange={(values) => change({ sizes: values as StoreSize[] | null })}
      />
      <Texts
        what="host"
        label="Domains of hosts"
        description="Stores may ask for these domains and names below them; one a line"
        value={draft.hostSuffixes}
        error={problemAt(refusal, 'hostSuffixes')}
        onChange={(hostSuffixes) => change({ hostSuffixes })}
      />
      <Texts
        what="plugin"
        label="Sources of plugins"
        description="publisher, or URLs or paths of folders that end with /; one a line"
        value={draft.pluginSources}
        error={problemAt(refusal, 'pluginSources')}
        onChange={(pluginSources) => change({ pluginSources })}
      />
    </>
  );
}

interface ChoicesProps {
  what: string;
  choices: readonly { value: string; label: string }[];
  value: readonly string[] | null;
  error: string | undefined;
  onChange: (values: string[] | null) => void;
}

function Choices({ what, choices, value, error, onChange }: ChoicesProps): ReactNode {
  return (
    <Stack gap={6}>
      <Any what={what} any={value === null} onChange={(any) => onChange(any ? null : [])} />
      {value !== null && (
        <Checkbox.Group label={`Allowed ${what}s`} value={[...value]} error={error} onChange={onChange}>
          <Group gap="md" mt={4}>
            {choices.map((choice) => (
              <Checkbox key={choice.value} value={choice.value} label={choice.label} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
    </Stack>
  );
}

interface TextsProps {
  what: string;
  label: string;
  description: string;
  value: string | null;
  error: string | undefined;
  onChange: (text: string | null) => void;
}

function Texts({ what, label, description, value, error, onChange }: TextsProps): ReactNode {
  return (
    <Stack gap={6}>
      <Any what={what} any={value === null} onChange={(any) => onChange(any ? null : '')} />
      {value !== null && (
        <Textarea
          label={label}
          description={description}
          autosize
          maxRows={5}
          value={value}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Stack>
  );
}

function Any({
  what,
  any,
  onChange,
}: {
  what: string;
  any: boolean;
  onChange: (any: boolean) => void;
}): ReactNode {
  return (
    <Switch label={`Any ${what}`} checked={any} onChange={(event) => onChange(event.currentTarget.checked)} />
  );
}
