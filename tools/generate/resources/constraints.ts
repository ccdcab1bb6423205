import { prose } from '../marked.ts';
import type { Schema } from './crd.ts';

/** What a field's schema allows, as sentences. The API server enforces it; messages of CEL rules are given word for word. */
export function constraintsOf(schema: Schema): string[] {
  const found = [
    schema.default !== undefined && `Default: \`${textOf(schema.default)}\`.`,
    schema.enum && `One of ${schema.enum.map((value) => `\`${value}\``).join(', ')}.`,
    bounds(schema.minLength, schema.maxLength, 'characters'),
    bounds(schema.minItems, schema.maxItems, 'items'),
    bounds(schema.minimum, schema.maximum, ''),
    schema.pattern && `Matches \`${schema.pattern}\`.`,
    ...rulesOf(schema),
  ];
  return found.filter((sentence) => typeof sentence === 'string');
}

const textOf = (value: object | string | number | boolean): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

/** CEL rules of a field or an object, each as a sentence. */
export function rulesOf(schema: Schema): string[] {
  return (schema['x-kubernetes-validations'] ?? []).map(({ message, rule }) =>
    message ? `Rule: ${prose(message)}.` : `Rule: \`${rule}\`.`,
  );
}

function bounds(min: number | undefined, max: number | undefined, unit: string): string | undefined {
  const suffix = unit && ` ${unit}`;
  if (min !== undefined && max !== undefined) return `${min} to ${max}${suffix}.`;
  if (max !== undefined) return `At most ${max}${suffix}.`;
  return min === undefined ? undefined : `At least ${min}${suffix}.`;
}

/** The type as kubectl explain writes it: `string`, `[]object`, `string (date-time)`, `IntOrString`. */
export function typeOf({ type, format, items }: Schema): string {
  if (!type) return 'IntOrString';
  if (items) return `[]${typeOf(items)}`;
  return format === 'date-time' ? `${type} (${format})` : type;
}
