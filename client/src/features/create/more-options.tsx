import { Accordion, SegmentedControl, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { StoreSize } from '../../gql/graphql.ts';
import type { Draft } from './draft.ts';
import { ExpiryField } from '../../shared/expiry-field.tsx';
import { PluginsField } from '../../shared/plugins.tsx';
import { problemAt, type Refusal } from '../../shared/refusal.ts';
import { SIZES } from '../../shared/sizes.ts';

interface Props {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  refusal: Refusal | undefined;
  plugins: boolean;
}

/** Rarely used options, collapsed by default. */
export function MoreOptions(props: Props): ReactNode {
  return (
    <Accordion variant="contained">
      <Accordion.Item value="more">
        <Accordion.Control>More options</Accordion.Control>
        <Accordion.Panel>
          <Options {...props} />
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

function Options({ draft, change, refusal, plugins }: Props): ReactNode {
  const sizeLabel = useId();
  return (
    <Stack gap="sm" pt="xs">
      <div>
        <Text id={sizeLabel} size="sm" fw={500}>
          Size
        </Text>
        <SegmentedControl
          aria-labelledby={sizeLabel}
          fullWidth
          data={SIZES}
          value={draft.size}
          onChange={(size) => change({ size: size as StoreSize })}
        />
      </div>
      <Switch
        label="Start with sample products"
        checked={draft.sampleData}
        onChange={(event) => change({ sampleData: event.currentTarget.checked })}
      />
      <TextInput
        label="Version"
        description="Tag of the engine's image"
        placeholder="the platform's default"
        autoComplete="off"
        value={draft.version}
        error={problemAt(refusal, 'version')}
        onChange={(event) => change({ version: event.currentTarget.value })}
      />
      {plugins && (
        <PluginsField
          value={draft.plugins}
          refusal={refusal}
          onChange={(text) => change({ plugins: text })}
        />
      )}
      <TextInput
        label="Admin login"
        placeholder="the platform's default"
        autoComplete="off"
        value={draft.adminUser}
        error={problemAt(refusal, 'adminUser')}
        onChange={(event) => change({ adminUser: event.currentTarget.value })}
      />
      <TextInput
        label="Admin e-mail"
        type="email"
        placeholder="the platform's default"
        autoComplete="off"
        value={draft.adminEmail}
        error={problemAt(refusal, 'adminEmail')}
        onChange={(event) => change({ adminEmail: event.currentTarget.value })}
      />
      <ExpiryField
        description="For a trial. Empty: never"
        value={draft.expiresAt}
        refusal={refusal}
        onChange={(expiresAt) => change({ expiresAt })}
      />
    </Stack>
  );
}
