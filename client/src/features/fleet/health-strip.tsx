import type { ReactNode } from 'react';
import type { StorePhase } from '../../gql/graphql.ts';
import { PHASE_COLORS, PHASE_WORDS } from '../../shared/phase-badge.tsx';
import type { Facets } from './use-store-window.ts';

interface Props {
  phases: Facets['phase'];
  chosen: readonly StorePhase[];
  onChange: (chosen: StorePhase[]) => void;
}

/** What needs attention comes first. */
const ORDER: readonly StorePhase[] = [
  'FAILED',
  'DEGRADED',
  'RESTARTING',
  'DELETING',
  'UPDATING',
  'PROVISIONING',
  'QUEUED',
  'SUSPENDED',
  'READY',
];

/** The whole fleet as one strip: each phase is as wide as it has stores, and a click shows only these. */
export function HealthStrip({ phases, chosen, onChange }: Props): ReactNode {
  const cells = ORDER.flatMap((phase) => phases.filter((one) => one.phase === phase && one.count > 0));
  if (cells.length === 0) return null;
  return (
    <fieldset className="strip" aria-label="Stores by phase">
      {cells.map(({ phase, count }) => {
        const isChosen = chosen.includes(phase);
        const text = `${PHASE_WORDS[phase]}: ${count.toLocaleString('en')}`;
        return (
          <button
            key={phase}
            type="button"
            title={text}
            aria-label={text}
            aria-pressed={isChosen}
            style={{ flexGrow: count, background: `var(--mantine-color-${PHASE_COLORS[phase]}-filled)` }}
            onClick={() => onChange(isChosen ? chosen.filter((one) => one !== phase) : [phase])}
          />
        );
      })}
    </fieldset>
  );
}
