import { ROLLOUT_RULES, STORE_RULES } from '../../store/generated/store-rules.ts';
import { toLabels, type Label } from '../../store/label.ts';
import type { Engine, StoreSize } from '../../store/resource.ts';
import type { RolloutSpec } from '../../store/rollout.ts';
import { fits } from '../../store/text-rule.ts';
import { distinct } from './check-plugins.ts';
import type { InputProblems } from './input-problems.ts';

export interface RolloutSelectorInput {
  engine?: Engine | null;
  versions?: readonly string[] | null;
  labels?: readonly Label[] | null;
  ids?: readonly string[] | null;
}

/** What a rollout is, without its name. */
export interface RolloutSpecInput {
  selector?: RolloutSelectorInput | null;
  target: { version?: string | null; size?: StoreSize | null };
  canary?: number | null;
  /** Numbers or percentages. */
  waves?: readonly string[] | null;
  failureBudget?: string | null;
  healthTimeoutSeconds?: number | null;
  applicationCheck?: boolean | null;
  onFailure?: RolloutSpec['onFailure'] | null;
}

const { percent, amount, canary, timeoutSeconds, most } = ROLLOUT_RULES;

/** The rules of the CRD. */
export function checkRollout(problems: InputProblems, input: RolloutSpecInput): void {
  checkTarget(problems, input);
  checkSelector(problems, input.selector ?? {});
  checkNumber(problems, 'canary', input.canary, canary);
  checkNumber(problems, 'healthTimeoutSeconds', input.healthTimeoutSeconds, timeoutSeconds);
  checkLength(problems, ['waves'], input.waves, most.waves);
  input.waves?.forEach((wave, index) => checkAmount(problems, ['waves', String(index)], wave));
  checkAmount(problems, ['failureBudget'], input.failureBudget);
}

function checkTarget(problems: InputProblems, { target, selector }: RolloutSpecInput): void {
  problems.check('version', target.version, 'target', 'version');
  if (!target.version && !target.size)
    problems.add({ path: ['target'], message: 'the target is empty', allowed: 'a version, a size, or both' });
  if (!target.version || selector?.engine) return;
  const message = 'target.version needs selector.engine, because each engine has its own versions';
  problems.add({ path: ['selector', 'engine'], message, allowed: 'an engine' });
}

function checkSelector(problems: InputProblems, { versions, labels, ids }: RolloutSelectorInput): void {
  checkLength(problems, ['selector', 'versions'], versions, most.versions, 1);
  checkLength(problems, ['selector', 'ids'], ids, most.ids, 1);
  checkLength(problems, ['selector', 'labels'], labels, most.labels);
  versions?.forEach((version, index) =>
    problems.check('version', version, 'selector', 'versions', String(index)),
  );
  labels?.forEach(({ value }, index) =>
    problems.check('labelValue', value, 'selector', 'labels', String(index), 'value'),
  );
  ids?.forEach((id, index) => {
    if (fits(id, STORE_RULES.id)) return;
    const allowed = 'ids of stores';
    problems.add({ path: ['selector', 'ids', String(index)], message: `"${id}" is no id`, allowed });
  });
}

function checkLength(
  problems: InputProblems,
  path: [string, ...string[]],
  list: readonly unknown[] | null | undefined,
  longest: number,
  shortest = 0,
): void {
  if (!list || (list.length >= shortest && list.length <= longest)) return;
  const message = `${path.join('.')} has ${list.length} items`;
  problems.add({ path, message, allowed: `${shortest} to ${longest} items` });
}

function checkNumber(
  problems: InputProblems,
  field: string,
  value: number | null | undefined,
  { min, max }: { min: number; max: number },
): void {
  if (value === null || value === undefined || (value >= min && value <= max)) return;
  const allowed = `must be ${min} to ${max}`;
  problems.add({ path: [field], message: `${field} ${allowed}`, allowed });
}

function checkAmount(
  problems: InputProblems,
  path: [string, ...string[]],
  text: string | null | undefined,
): void {
  if (text === null || text === undefined || isAmount(text)) return;
  const allowed = `must be a number from ${amount.min} to ${amount.max}, or a percentage from 1% to 100%`;
  problems.add({ path, message: `${path[0]} ${allowed}`, allowed });
}

function isAmount(text: string): boolean {
  if (new RegExp(percent, 'u').test(text)) return true;
  return /^\d{1,6}$/.test(text) && Number(text) >= amount.min && Number(text) <= amount.max;
}

/** The spec of a valid input. */
export function rolloutSpec(input: RolloutSpecInput): RolloutSpec {
  const { target, selector, waves, failureBudget, onFailure } = input;
  const { version, size } = target;
  return {
    ...(selector && { selector: selectorOf(selector) }),
    target: { ...(version && { version }), ...(size && { size }) },
    ...(isGiven(input.canary) && { canary: input.canary }),
    ...(waves && { waves: waves.map(numberOrText) }),
    ...(isGiven(failureBudget) && { failureBudget: numberOrText(failureBudget) }),
    ...healthGateOf(input),
    ...(onFailure && { onFailure }),
  };
}

function healthGateOf({
  healthTimeoutSeconds: timeoutSeconds,
  applicationCheck,
}: RolloutSpecInput): Pick<RolloutSpec, 'healthGate'> {
  if (!isGiven(timeoutSeconds) && !isGiven(applicationCheck)) return {};
  return {
    healthGate: {
      ...(isGiven(timeoutSeconds) && { timeoutSeconds }),
      ...(isGiven(applicationCheck) && { applicationCheck }),
    },
  };
}

function selectorOf({ engine, versions, labels, ids }: RolloutSelectorInput): RolloutSpec['selector'] {
  return {
    ...(engine && { engine }),
    ...(versions && { versions: distinct(versions) }),
    ...(labels && { labels: toLabels(labels) }),
    ...(ids && { ids: distinct(ids) }),
  };
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;
const numberOrText = (text: string): number | string => (text.endsWith('%') ? text : Number(text));
