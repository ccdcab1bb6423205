import { toLabels, type Label, type Labels } from '../../store/label.ts';
import type { InputProblems } from './input-problems.ts';

const MAX_LABELS = 64;

/** Labels that Kubernetes and this platform set; a client neither sets nor removes them. */
const isReserved = (key: string): boolean => /(^|[.])(kubernetes\.io|k8s\.io|stores\.urumi\.dev)\//.test(key);

/** The rules for the labels that a client sets. */
export function checkLabels(problems: InputProblems, labels: readonly Label[] | null | undefined): void {
  const path = ['labels'];
  const given = labels ?? [];
  if (given.length > MAX_LABELS)
    problems.add({ path, message: 'too many labels', allowed: `at most ${MAX_LABELS}` });
  const seen = new Set<string>();
  given.forEach(({ key, value }, index) => {
    const at = [String(index), 'key'] as const;
    problems.check('labelKey', key, 'labels', ...at);
    problems.check('labelValue', value, 'labels', String(index), 'value');
    if (isReserved(key))
      problems.add({
        path: ['labels', ...at],
        message: `the label ${key} is reserved`,
        allowed: 'another key',
      });
    if (seen.has(key))
      problems.add({
        path: ['labels', ...at],
        message: `the label ${key} is given twice`,
        allowed: 'each key once',
      });
    seen.add(key);
  });
}

/** The rule for keys of labels that a client removes. */
export function checkRemovedLabels(
  problems: InputProblems,
  keys: readonly string[] | null | undefined,
): void {
  (keys ?? []).forEach((key, index) => {
    const path = ['removeLabels', String(index)];
    if (isReserved(key))
      problems.add({ path, message: `the label ${key} is reserved`, allowed: 'another key' });
  });
}

/** The merge patch that sets and removes some labels; a key in both is set. Undefined when nothing changes. */
export function labelEdits(
  present: Labels = {},
  set: readonly Label[],
  remove: readonly string[],
): Record<string, string | null> | undefined {
  const removed = remove.filter((key) => Object.hasOwn(present, key)).map((key) => [key, null] as const);
  const added = set.filter(({ key, value }) => present[key] !== value).map(({ key, value }) => [key, value]);
  const kept = removed.filter(([key]) => !set.some((label) => label.key === key));
  const changes = [...added, ...kept];
  return changes.length > 0 ? (Object.fromEntries(changes) as Record<string, string | null>) : undefined;
}

/** The merge patch after which the store has exactly these labels and the reserved ones. Undefined when nothing changes. */
export function labelChanges(
  present: Labels = {},
  wanted: readonly Label[] | null | undefined,
): Record<string, string | null> | undefined {
  if (!wanted) return undefined;
  const next = toLabels(wanted);
  const dropped = Object.keys(present).filter((key) => !Object.hasOwn(next, key) && !isReserved(key));
  const changed = Object.entries(next).filter(([key, value]) => present[key] !== value);
  const changes = [...changed, ...dropped.map((key) => [key, null] as const)];
  return changes.length > 0 ? Object.fromEntries(changes) : undefined;
}
