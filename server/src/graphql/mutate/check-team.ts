import { teamProblems, type RestrictedSpec } from '../../store/team-rules.ts';
import type { Api } from '../context.ts';
import type { InputProblems } from './input-problems.ts';

/**
 * Adds what the Team does not allow of a wanted spec. A namespace without a Team has no such rules.
 * @param present spec that the store has
 */
export function checkTeam(
  problems: InputProblems,
  { informers }: Api,
  team: string,
  wanted: Partial<RestrictedSpec>,
  present?: Partial<RestrictedSpec>,
): void {
  const rules = informers.get('teams', '', team)?.spec;
  if (rules) teamProblems(rules, wanted, present).forEach((problem) => problems.add(problem));
}
