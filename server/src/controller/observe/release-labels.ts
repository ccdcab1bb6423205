import { GROUP, storeLabels } from '../../store/names.ts';
import type { StoreKey } from '../../store/key.ts';

/** Labels on Helm's release Secret: the digest of the Store's spec, and the chart version. */
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
