import { Button, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';

/** Values of a long list that are shown at first. */
const MOST = 8;

export interface FacetValue<V extends string> {
  value: V;
  label: string;
  count: number;
}

interface Props<V extends string> {
  title: string;
  values: readonly FacetValue<V>[];
  chosen: readonly V[];
  onChange: (chosen: V[]) => void;
}

/** Values to choose from, with what each would find. Not shown where there is no choice. */
export function FacetList<V extends string>({ title, values, chosen, onChange }: Props<V>): ReactNode {
  const [open, setOpen] = useState(false);
  const gone = chosen.filter((value) => !values.some((one) => one.value === value));
  const all = [...values, ...gone.map((value) => ({ value, label: value, count: 0 }))];
  if (all.length < 2 && chosen.length === 0) return null;
  const shown = all.filter(({ value }, rank) => open || rank < MOST || chosen.includes(value));
  const toggle = (value: V): void =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <fieldset className="facet" aria-label={title}>
      <Text size="xs" c="dimmed" w={56}>
        {title}
      </Text>
      {shown.map(({ value, label, count }) => (
        <Button
          key={value}
          size="compact-xs"
          radius="xl"
          variant={chosen.includes(value) ? 'filled' : 'default'}
          aria-pressed={chosen.includes(value)}
          onClick={() => toggle(value)}
        >
          {label}
          <span className="facet-count figure">{count.toLocaleString()}</span>
        </Button>
      ))}
      {all.length > shown.length && (
        <Button size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
          {all.length - shown.length} more
        </Button>
      )}
    </fieldset>
  );
}
