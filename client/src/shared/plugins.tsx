import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Engine } from '../gql/graphql.ts';
import { problemAt, type Refusal } from './refusal.ts';

interface Offer {
  engine: Engine;
  plugins: boolean;
}

export function takesPlugins(offers: readonly Offer[] | undefined, engine: Engine | undefined): boolean {
  return offers?.some((one) => one.engine === engine && one.plugins) ?? false;
}

/** The plugins that the text of the field names. */
export const pluginsIn = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

interface Props {
  value: string;
  onChange: (text: string) => void;
  refusal: Refusal | undefined;
}

export function PluginsField({ value, onChange, refusal }: Props): ReactNode {
  return (
    <Textarea
      label="Plugins"
      description="Slugs, or URLs of zips; separated by spaces, commas or lines"
      autosize
      maxRows={4}
      value={value}
      error={problemAt(refusal, 'plugins')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
