import { expect, test } from 'vitest';
import { teamProblems, type RestrictedSpec } from './team-rules.ts';
import type { TeamSpec } from './team.ts';

const TEAM: TeamSpec = {
  engines: ['WOOCOMMERCE'],
  sizes: ['small', 'medium'],
  hostSuffixes: ['example.com'],
  pluginSources: ['publisher', 'https://plugins.example.com/free/'],
};

type Row = [
  title: string,
  wanted: Partial<RestrictedSpec>,
  paths: string[],
  present?: Partial<RestrictedSpec>,
];

test.each<Row>([
  ['nothing wanted', {}, []],
  ['what is listed', { engine: 'WOOCOMMERCE', size: 'medium' }, []],
  ['another engine', { engine: 'MEDUSA' }, ['engine']],
  ['the engine that the store has', { engine: 'MEDUSA' }, [], { engine: 'MEDUSA' }],
  ['another size', { size: 'large' }, ['size']],
  ['the domain itself', { host: 'example.com' }, []],
  ['a name below it', { host: 'a.b.example.com' }, []],
  ['a name that only ends alike', { host: 'badexample.com' }, ['host']],
  ['the host that the store has', { host: 'old.test' }, [], { host: 'old.test' }],
  ['a slug', { plugins: ['seo'] }, []],
  ['an archive below the URL', { plugins: ['https://plugins.example.com/free/a.zip'] }, []],
  ['an archive elsewhere', { plugins: ['seo', 'https://plugins.example.com/paid/a.zip'] }, ['plugins.1']],
  ['a way out of the folder', { plugins: ['https://plugins.example.com/free/../paid/a.zip'] }, ['plugins.0']],
  ['a path', { plugins: ['/opt/a.zip'] }, ['plugins.0']],
  ['a plugin that the store has', { plugins: ['/opt/a.zip'] }, [], { plugins: ['/opt/a.zip'] }],
])('%s', (_title, wanted, paths, present) => {
  expect(teamProblems(TEAM, wanted, present).map(({ path }) => path.join('.'))).toEqual(paths);
});

test('a team without lists allows everything, an empty list nothing', () => {
  const wanted = { engine: 'MEDUSA', size: 'large', host: 'a.test', plugins: ['seo'] } as const;
  expect(teamProblems({}, { ...wanted, plugins: ['seo'] })).toEqual([]);
  const none: TeamSpec = { engines: [], sizes: [], hostSuffixes: [], pluginSources: [] };
  expect(teamProblems(none, { ...wanted, plugins: ['seo'] })).toHaveLength(4);
});

test('the problem says what is allowed', () => {
  expect(teamProblems(TEAM, { size: 'large' })).toEqual([
    { path: ['size'], message: 'the team does not allow the size large', allowed: 'one of small, medium' },
  ]);
});
