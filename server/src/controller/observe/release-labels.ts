import { GROUP, storeLabels } from '../../store/names.ts';
import type { StoreKey } from '../../store/key.ts';

/** On Helm's own record of a revision: the digest of what the Store asked for, and the chart that was used. */
const LABEL_VALUES = `${GROUP}/values`;
const LABEL_CHART = `${GROUP}/chart`;

export function releaseLabels(key: StoreKey, hash: string, chartVersion: string): Record<string, string> {
  return { ...storeLabels(key.team, key.id), [LABEL_VALUES]: hash, [LABEL_CHART]: chartVersion };
}

export function readReleaseLabels(labels: Record<string, string> = {}): {
  hash?: string;
  chartVersion?: string;
} {
  return { hash: labels[LABEL_VALUES], chartVersion: labels[LABEL_CHART] };
}
