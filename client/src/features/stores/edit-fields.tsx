import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../gql/index.ts';
import type { DeletionPolicy, Engine, StoreSize } from '../../gql/graphql.ts';
import { STORE_RULES } from '../../gql/store-rules.ts';
import { ExpiryField } from '../../shared/expiry-field.tsx';
import { PluginsField, takesPlugins } from '../../shared/plugins.tsx';
import { problemAt, type Refusal } from '../../shared/refusal.ts';
import { SIZES } from '../../shared/sizes.ts';
import type { EditDraft } from './edit-draft.ts';

/** Inputs that show their own problems. */
export const EDIT_FIELDS = [
  'name',
  'size',
  'host',
  'plugins',
  'adminEmail',
  'labels',
  'deletionPolicy',
  'expiresAt',
];

const EditOffer = graphql(`
  query EditOffer {
    engines {
      engine
      plugins
    }
  }
`);

const POLICIES = [
  { value: 'DELETE', label: 'Delete its namespace with all data' },
  { value: 'ORPHAN', label: 'Keep its namespace running' },
] satisfies { value: DeletionPolicy; label: string }[];

interface Props {
  engine: Engine;
  draft: EditDraft;
  change: (part: Partial<EditDraft>) => void;
  refusal: Refusal | undefined;
}

export function EditFields(props: Props): ReactNode {
  return (
    <>
      <Shop {...props} />
      <Plugins {...props} />
      <Platform {...props} />
    </>
  );
}

function Shop({ draft, change, refusal }: Props): ReactNode {
  return (
    <>
      <TextInput
        label="Name"
        required
        maxLength={STORE_RULES.name.max}
        value={draft.name}
        data-autofocus
        error={problemAt(refusal, 'name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label="Size"
        data={SIZES}
        value={draft.size}
        error={problemAt(refusal, 'size')}
        onChange={(event) => change({ size: event.currentTarget.value as StoreSize })}
      />
      <TextInput
        label="Host"
        description="Empty: the subdomain of the platform"
        autoComplete="off"
        value={draft.host}
        error={problemAt(refusal, 'host')}
        onChange={(event) => change({ host: event.currentTarget.value })}
      />
      <TextInput
        label="Admin e-mail"
        description="Empty: that of the platform"
        autoComplete="off"
        value={draft.adminEmail}
        error={problemAt(refusal, 'adminEmail')}
        onChange={(event) => change({ adminEmail: event.currentTarget.value })}
      />
    </>
  );
}

/** Where the engine takes plugins. */
function Plugins({ engine, draft, change, refusal }: Props): ReactNode {
  const [{ data }] = useQuery({ query: EditOffer });
  if (!takesPlugins(data?.engines, engine)) return null;
  return (
    <PluginsField value={draft.plugins} refusal={refusal} onChange={(text) => change({ plugins: text })} />
  );
}

function Platform({ draft, change, refusal }: Props): ReactNode {
  return (
    <>
      <Textarea
        label="Labels"
        description="One key=value a line"
        autosize
        maxRows={6}
        value={draft.labels}
        error={problemAt(refusal, 'labels')}
        onChange={(event) => change({ labels: event.currentTarget.value })}
      />
      <NativeSelect
        label="When the store is deleted"
        data={POLICIES}
        value={draft.deletionPolicy}
        error={problemAt(refusal, 'deletionPolicy')}
        onChange={(event) => change({ deletionPolicy: event.currentTarget.value as DeletionPolicy })}
      />
      <ExpiryField
        description="Empty: never. Only who may delete the store may change it"
        value={draft.expiresAt}
        refusal={refusal}
        onChange={(expiresAt) => change({ expiresAt })}
      />
    </>
  );
}
