import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { AGES } from './ages.ts';
import { CERTIFICATE_WORDS } from './certificate-words.ts';
import { FacetList } from './facet-list.tsx';
import type { FleetQuery } from './fleet-query.ts';
import type { Facets } from './use-store-window.ts';

interface Props {
  counts: Facets;
  query: FleetQuery;
  onChange: (change: Partial<FleetQuery>) => void;
}

/** Filters that take a row each. They are behind a button until one is chosen. */
export function MoreFilters({ counts, query, onChange }: Props): ReactNode {
  const isUsed = query.age !== undefined || query.certificate.length > 0 || query.label.length > 0;
  const [isOpen, setOpen] = useState(isUsed);
  if (!isOpen && !isUsed)
    return (
      <Button
        size="compact-xs"
        variant="subtle"
        style={{ alignSelf: 'start' }}
        aria-expanded={false}
        onClick={() => setOpen(true)}
      >
        Age, certificate, label
      </Button>
    );
  return (
    <>
      <FacetList
        title="Age"
        values={agesOf(counts)}
        chosen={query.age ? [query.age] : []}
        onChange={(ages) => onChange({ age: ages.at(-1) })}
      />
      <FacetList
        title="Certificate"
        values={counts.certificate.map(({ reason, count }) => ({
          value: reason,
          label: CERTIFICATE_WORDS[reason],
          count,
        }))}
        chosen={query.certificate}
        onChange={(certificate) => onChange({ certificate })}
      />
      <LabelFilter counts={counts.label} chosen={query.label} onChange={(label) => onChange({ label })} />
    </>
  );
}

const agesOf = ({ age: counts }: Facets) =>
  AGES.map(({ value, label, name }) => ({
    value,
    label,
    count: counts.find(({ age }) => age === name)?.count ?? 0,
  }));

interface LabelProps {
  counts: Facets['label'];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Labels that stores must have, all of them. */
function LabelFilter({ counts, chosen, onChange }: LabelProps): ReactNode {
  const [text, setText] = useState('');
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (!text.trim()) return;
    onChange([...new Set([...chosen, text.trim()])]);
    setText('');
  };
  return (
    <form className="facet" onSubmit={add}>
      <FacetList
        title="Label"
        values={counts.map(({ key, value, count }) => named(`${key}=${value}`, count))}
        chosen={chosen}
        onChange={onChange}
      />
      <TextInput
        size="xs"
        aria-label="Label that stores must have"
        placeholder="key=value"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-xs" variant="default" disabled={!text.trim()}>
        Add label
      </Button>
    </form>
  );
}

const named = (value: string, count: number) => ({ value, label: value, count });
