import { prose, row } from '../marked.ts';
import { constraintsOf, rulesOf, typeOf } from './constraints.ts';
import type { Column, Crd, Schema } from './crd.ts';

/**
 * The page of a resource in Markdown: a table for each object in it.
 *
 * @param file name of the CRD in charts/urumi/crds
 */
export function reference(crd: Crd, file: string): string {
  const { group, scope, names, versions } = crd.spec;
  const [{ name, schema, additionalPrinterColumns = [] }] = versions;
  const root = schema.openAPIV3Schema;
  const lines = [
    `<!-- Generated from charts/urumi/crds/${file} by \`npm run generate\`. Do not edit. -->`,
    `# ${names.kind}`,
    prose(root.description ?? ''),
    `\`apiVersion: ${group}/${name}\`, \`kind: ${names.kind}\`. ${scope === 'Cluster' ? 'Cluster-scoped' : 'Namespaced'}.`,
    rulesOf(root)
      .map((rule) => `- ${rule}`)
      .join('\n'),
    columnsText(names.plural, additionalPrinterColumns),
    ...tables(root, ''),
  ];
  return `${lines.filter((line) => line !== '').join('\n\n')}\n`;
}

function columnsText(plural: string, columns: readonly Column[]): string {
  const always = columns.filter(({ priority = 0 }) => priority === 0).map(({ name }) => name);
  const wide = columns.filter(({ priority = 0 }) => priority > 0).map(({ name }) => name);
  const more = wide.length > 0 ? `, and with \`-o wide\` also ${wide.join(', ')}` : '';
  return `\`kubectl get ${plural}\` shows ${['Name', ...always].join(', ')}${more}.`;
}

/** The table of an object, then those of the objects in it. */
function tables(schema: Schema, path: string): string[] {
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return [];
  const rows = fields.map(([name, field]) => fieldRow(name, field, schema.required?.includes(name) ?? false));
  const heading = path ? [`## ${path}`, prose(schema.description ?? ''), ...rulesOf(schema)] : ['## Fields'];
  const nested = fields.flatMap(([name, field]) => tablesOfField(field, path ? `${path}.${name}` : name));
  return [
    ...heading,
    [row('field', 'type', 'description'), row('---', '---', '---'), ...rows].join('\n'),
    ...nested,
  ];
}

function tablesOfField(field: Schema, path: string): string[] {
  return field.items ? tables(field.items, `${path}[]`) : tables(field, path);
}

function fieldRow(name: string, field: Schema, required: boolean): string {
  const inside = field.items && !field.items.properties ? constraintsOf(field.items) : [];
  const details = [
    prose(field.description ?? ''),
    ...constraintsOf(field),
    inside.length > 0 ? `Each item: ${inside.join(' ')}` : '',
    required ? 'Required.' : '',
  ];
  return row(`\`${name}\``, typeOf(field), details.filter((sentence) => sentence !== '').join(' '));
}
