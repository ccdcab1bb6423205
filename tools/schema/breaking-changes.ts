import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** A change that can break a client which worked with the schema before it. */
export interface BreakingChange {
  /** What changed, e.g. `Store.phase`. */
  path: string;
  message: string;
}

export async function breakingChanges(before: string, after: string): Promise<BreakingChange[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path = '', message }) => ({ path, message }));
}

/** The changes that a changelog does not name by their path in backticks. */
export function unnamed(changes: readonly BreakingChange[], changelog: string): BreakingChange[] {
  return changes.filter(({ path }) => !changelog.includes(`\`${path}\``));
}
