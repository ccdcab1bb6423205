import { isTimeZone } from '../../server/src/store/backup-schedule.ts';
import type { Schema } from '../../tools/generate/resources/crd.ts';

/** Whether a schema of a CRD allows a value, as far as a new object and the forms of CEL that Store uses go. */
export function allows(schema: Schema, value: unknown): boolean {
  return (
    inBounds(schema, value) && celRules(schema).every((rule) => holds(rule, value)) && parts(schema, value)
  );
}

function inBounds(schema: Schema, value: unknown): boolean {
  if (Array.isArray(value)) return value.length <= (schema.maxItems ?? Infinity);
  if (typeof value === 'number') return isBetween(value, schema.minimum, schema.maximum);
  return typeof value !== 'string' || isFitting(schema, value);
}

const isBetween = (value: number, min = -Infinity, max = Infinity): boolean => value >= min && value <= max;

function isFitting(schema: Schema, value: string): boolean {
  const { pattern, minLength = 0, maxLength = Infinity } = schema;
  const length = Array.from(value).length;
  if (length < minLength || length > maxLength) return false;
  return pattern === undefined || new RegExp(pattern, 'u').test(value);
}

function parts({ items, properties = {} }: Schema, value: unknown): boolean {
  if (Array.isArray(value)) return items === undefined || value.every((item) => allows(items, item));
  return Object.entries(value instanceof Object ? value : {}).every(([name, part]) => {
    const schema = properties[name];
    return schema === undefined || allows(schema, part);
  });
}

/** Rules about changes hold for a new object. */
const celRules = (schema: Schema): string[] =>
  (schema['x-kubernetes-validations'] ?? [])
    .map(({ rule }) => rule.replace(/^(oldSelf\.hasValue\(\)|\(oldSelf\.hasValue\(\) .*?\)) \|\| /, ''))
    .map((rule) => rule.replace(/\(has\(([\w.]+)\) && ([\w.]+ in \1)\)/, '$2'))
    .filter((rule) => !rule.includes('oldSelf'));

const holds = (rule: string, self: unknown): boolean =>
  rule.split(' && ').every((terms) => terms.split(' || ').some((term) => holdsTerm(term, self)));

function isListed(value: unknown, path: string, self: unknown): boolean {
  const list = valueAt(path, self);
  return Array.isArray(list) && list.includes(value);
}

const TERMS: readonly [RegExp, (value: unknown, argument: string, self: unknown) => boolean][] = [
  [/^([\w.]+)\.matches\(r?'(.*)'\)$/, (value, pattern) => new RegExp(pattern, 'u').test(textOf(value))],
  [/^size\(([\w.]+)\) >= (\d+)$/, (value, bound) => sizeOf(value) >= Number(bound)],
  [/^size\(([\w.]+)\) <= (\d+)$/, (value, bound) => sizeOf(value) <= Number(bound)],
  [/^size\(([\w.]+)\) == (\d+)$/, (value, bound) => sizeOf(value) === Number(bound)],
  [/^!\(([\w.]+) in \[(.*)\]\)$/, (value, list) => !list.includes(`'${textOf(value)}'`)],
  [/^([\w.]+) in ([\w.]+)$/, isListed],
  [/^!\(([\w.]+) in ([\w.]+)\)$/, (...given) => !isListed(...given)],
  [/^!has\(([\w.]+)\)$/, (value) => value === undefined],
  [/^([\w.]+) != '(.*)'$/, (value, text) => value !== text],
  [/^timestamp\('[^']+'\)\.getHours\((self)\) >= 0$/, (zone) => isTimeZone(textOf(zone))],
];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const sizeOf = (value: unknown): number =>
  Array.isArray(value) ? value.length : Array.from(textOf(value)).length;

function holdsTerm(term: string, self: unknown): boolean {
  for (const [form, verdict] of TERMS) {
    const [, path = '', argument = ''] = form.exec(term) ?? [];
    if (path) return verdict(valueAt(path, self), argument, self);
  }
  throw new Error(`no form of CEL that is known here: ${term}`);
}

/** The value that a path such as `self.metadata.name` leads to. */
const valueAt = (path: string, self: unknown): unknown =>
  path
    .split('.')
    .slice(1)
    .reduce<unknown>((value, name) => (value instanceof Object ? Reflect.get(value, name) : undefined), self);
