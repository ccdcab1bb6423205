import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LintRule {
  patterns: { group: string[] }[];
}

interface LintConfig {
  overrides: { files: string[]; rules: { 'no-restricted-imports'?: 'off' | [string, LintRule] } }[];
}

interface Layer {
  name: string;
  imports: string[];
  packages: string[];
}

const lint: LintConfig = JSON.parse(readFileSync('.oxlintrc.json', 'utf8'));
const rows = tableOf('Layers');
const names = rows.map(({ name }) => name);

test('every folder of the server is a layer', () => {
  const folders = readdirSync('server/src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(names.toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
});

test.each(rows)('lint lets $name/ import what the table says', ({ name, imports }) => {
  const layers = allowed(name).filter((path) => names.some((layer) => path === `**/${layer}/**`));
  expect(layers.toSorted()).toEqual(imports.map((layer) => `**/${layer}/**`).toSorted());
});

test.each(rows.flatMap(({ name, packages }) => packages.map((own) => ({ name, own }))))(
  'lint lets $name/ alone import $own',
  ({ name, own }) => {
    expect(names.filter((layer) => allowed(layer).includes(own))).toEqual([name]);
  },
);

test('lint lets no layer but helm/ start processes', () => {
  const rules = names.filter((name) => allowed(name).includes('node:*') && name !== 'helm');
  expect(rules.filter((name) => groupOf(name).at(-1) !== 'node:child_process')).toEqual([]);
});

/** Import patterns that the lint rule of a layer allows. Its first pattern forbids everything. */
function allowed(layer: string): string[] {
  const [all, ...others] = groupOf(layer);
  expect(all).toBe('**');
  return others.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
}

function groupOf(layer: string): string[] {
  const override = lint.overrides.find(({ files }) => files.includes(`server/src/${layer}/**`));
  const rule = override?.rules['no-restricted-imports'];
  return Array.isArray(rule) ? (rule[1].patterns[0]?.group ?? []) : [];
}

/** The rows of the table below a heading of ARCHITECTURE.md. */
function tableOf(heading: string): Layer[] {
  const page = readFileSync('ARCHITECTURE.md', 'utf8');
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const lines = [...section.matchAll(/^\| `(\w+)\/` \|([^|]*)\|([^|]*)\|$/gm)];
  return lines.map(([, name = '', imports = '', packages = '']) => ({
    name,
    imports: [...imports.matchAll(/`(\w+)\/`/g)].map(([, layer = '']) => layer),
    packages: [...packages.matchAll(/`([^`]+)`/g)].map(([, own = '']) => own),
  }));
}
