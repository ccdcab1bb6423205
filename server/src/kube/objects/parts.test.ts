import { expect, test } from 'vitest';
import { LABEL_COMPONENT } from '../../store/names.ts';
import type { View } from './objects.ts';
import { newestFirst, ofComponent } from './parts.ts';

function part(name: string, created: number, going = false, component?: string): View {
  const creationTimestamp = `2026-01-0${created}T00:00:00Z`;
  const deletionTimestamp = going ? '2026-02-01T00:00:00Z' : undefined;
  const labels = component === undefined ? undefined : { [LABEL_COMPONENT]: component };
  return {
    metadata: { name, uid: name, resourceVersion: '1', creationTimestamp, deletionTimestamp, labels },
  };
}
const names = (views: readonly View[]): string[] => views.map(({ metadata }) => metadata.name);

test.each([
  ['by age', [part('old', 1), part('new', 3), part('middle', 2)], ['new', 'middle', 'old']],
  ['what stays before what goes', [part('going', 3, true), part('staying', 1)], ['staying', 'going']],
  ['by age, too, what goes', [part('a', 1, true), part('b', 2, true)], ['b', 'a']],
  ['none', [], []],
])('the newest comes first: %s', (_title, views, expected) => {
  expect(names(newestFirst(views))).toEqual(expected);
});

test.each([
  ['wordpress', ['a', 'c']],
  ['mysql', ['b']],
  ['redis', []],
  [undefined, ['d']],
])('of component %s', (component, expected) => {
  const views = [
    part('a', 1, false, 'wordpress'),
    part('b', 1, false, 'mysql'),
    part('c', 1, false, 'wordpress'),
    part('d', 1),
  ];
  expect(names(ofComponent(views, component))).toEqual(expected);
});
