import { ENGINES } from '../../store/engines/index.ts';
import { PHASES } from '../../store/phase.ts';
import type { Engine, Phase, StoreCertificate } from '../../store/resource.ts';
import { countAges, type AgeCount } from '../fleet/ages.ts';
import type { StoreCounts } from '../fleet/store-counts.ts';

/** Values of a facet in a message: those of most stores. */
export const MAX_FACET_VALUES = 50;

export interface FacetCount {
  value: string;
  count: number;
}

export interface LabelCount {
  key: string;
  value: string;
  count: number;
}

export interface CertificateCount {
  reason: StoreCertificate['reason'];
  count: number;
}

export interface PhaseCount {
  phase: Phase;
  count: number;
}

export interface EngineCount {
  engine: Engine;
  count: number;
}

const isFound = ({ count }: { count: number }): boolean => count > 0;

export function phasesOf(counts: StoreCounts): PhaseCount[] {
  const phases = counts.facet('phase');
  return PHASES.map((phase) => ({ phase, count: phases.of(phase) })).filter(isFound);
}

export function enginesOf(counts: StoreCounts): EngineCount[] {
  const engines = counts.facet('engine');
  return ENGINES.map(({ engine }) => ({ engine, count: engines.of(engine) })).filter(isFound);
}

/** The values of most stores. */
export const valuesOf = (counts: StoreCounts, facet: 'version' | 'team'): FacetCount[] =>
  counts.facet(facet).top(MAX_FACET_VALUES);

/** The labels of most stores. A key has no `=`. */
export function labelsOf(counts: StoreCounts): LabelCount[] {
  return counts
    .facet('label')
    .top(MAX_FACET_VALUES)
    .map(({ value: label, count }) => {
      const end = label.indexOf('=');
      return { key: label.slice(0, end), value: label.slice(end + 1), count };
    });
}

export const agesOf = (counts: StoreCounts): AgeCount[] =>
  countAges(counts.facet('created'), Date.now()).filter(isFound);

/** Stores whose certificate nobody has reported on are left out. */
export function certificatesOf(
  counts: StoreCounts,
  reasons: readonly CertificateCount['reason'][],
): CertificateCount[] {
  const certificates = counts.facet('certificate');
  return reasons.map((reason) => ({ reason, count: certificates.of(reason) })).filter(isFound);
}
