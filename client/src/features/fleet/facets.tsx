import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { PHASE_WORDS } from '../../shared/phase-badge.tsx';
import { FacetList } from './facet-list.tsx';
import type { FleetQuery } from './fleet-query.ts';
import { MoreFilters } from './more-filters.tsx';
import type { Facets as Counts } from './use-store-window.ts';

interface Props {
  counts: Counts;
  query: FleetQuery;
  team: string | undefined;
  onChange: (change: Partial<FleetQuery>) => void;
  onTeam: (team: string | undefined) => void;
}

/** Narrows the list by phase, engine, version, team, age, certificate and label. */
export function Facets({ counts, query, team, onChange, onTeam }: Props): ReactNode {
  const named = ({ value, count }: { value: string; count: number }) => ({
    value,
    label: value || 'none',
    count,
  });
  return (
    <Stack gap={6}>
      <FacetList
        title="Phase"
        values={counts.phase.map(({ phase, count }) => ({ value: phase, label: PHASE_WORDS[phase], count }))}
        chosen={query.phase}
        onChange={(phase) => onChange({ phase })}
      />
      <FacetList
        title="Engine"
        values={counts.engine.map(({ engine, title, count }) => ({ value: engine, label: title, count }))}
        chosen={query.engine}
        onChange={(engine) => onChange({ engine })}
      />
      <FacetList
        title="Version"
        values={counts.version.map(named)}
        chosen={query.version}
        onChange={(version) => onChange({ version })}
      />
      <FacetList
        title="Team"
        values={counts.team.map(named)}
        chosen={team === undefined ? [] : [team]}
        onChange={(teams) => onTeam(teams.at(-1))}
      />
      <MoreFilters counts={counts} query={query} onChange={onChange} />
    </Stack>
  );
}
