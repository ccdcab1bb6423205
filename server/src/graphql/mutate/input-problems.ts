import { valueProblem, type RuleName } from '../../store/rules.ts';
import { refuse, type InputProblem } from '../user-errors.ts';

/** Collects all problems of an input, so that it is refused once. */
export class InputProblems {
  readonly #found: InputProblem[] = [];

  add(problem: InputProblem): void {
    this.#found.push(problem);
  }

  /** Adds a problem when a rule does not allow a value. Null and undefined are values that were left out. */
  check(rule: RuleName, value: string | null | undefined, ...path: [field: string, ...rest: string[]]): void {
    if (value === null || value === undefined) return;
    const allowed = valueProblem(rule, value);
    if (allowed) this.add({ path, message: `${path[0]} ${allowed}`, allowed });
  }

  /** Refuses with InvalidInput when there are problems. */
  refuse(): void {
    const [first] = this.#found;
    if (!first) return;
    const { message, allowed, path } = first;
    refuse({ kind: 'InvalidInput', field: path[0] ?? 'input', message, allowed, problems: this.#found });
  }
}
