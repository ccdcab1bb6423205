import type { RolloutOutcome } from '../../gql/graphql.ts';
import { inWords } from '../../shared/words.ts';
import type { Rollout } from './use-rollouts.ts';

export const storesText = (count: number): string => `${count} ${count === 1 ? 'store' : 'stores'}`;

/** "Version 6.9.4, size Large". */
export function targetText({ version, size }: Rollout['target']): string {
  const parts = [version && `version ${version}`, size && `size ${inWords(size)}`].filter(Boolean);
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Woocommerce stores at version 1 with tier=gold". */
export function selectorText({ engine, versions, labels, ids }: Rollout['selector']): string {
  const parts = [
    engine ? `${inWords(engine)} stores` : 'All stores',
    versions && `at version ${versions.join(' or ')}`,
    labels.length > 0 && `with ${labels.map(({ key, value }) => `${key}=${value}`).join(', ')}`,
    ids && `among ${storesText(ids.length)}`,
  ];
  return parts.filter(Boolean).join(' ');
}

export const OUTCOME_WORDS: Record<RolloutOutcome, string> = {
  UNDER_WAY: 'Under way',
  HEALTHY: 'Healthy',
  FAILED: 'Failed',
  ROLLED_BACK: 'Rolled back',
  OVERRIDDEN: 'Changed by others',
};
