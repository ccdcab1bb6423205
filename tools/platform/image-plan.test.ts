import { expect, test } from 'vitest';
import { planImages, type ImageState } from './image-plan.ts';

const ENGINES = [
  ['shop', 'mysql'],
  ['medusa', 'postgres'],
];

function images(built: readonly string[], impossible: readonly string[] = []): ImageState[] {
  return ENGINES.flat().map((name) => ({
    name,
    built: built.includes(name),
    buildable: !impossible.includes(name),
  }));
}

test.each<[string, string[], string[], string[]]>([
  ['nothing is built: the first engine', [], [], ['medusa', 'postgres']],
  ['an engine is half built: that one', ['postgres'], [], ['shop', 'mysql']],
  ['an engine is complete: it waits for nothing', ['medusa', 'postgres'], [], ['shop', 'mysql']],
  ['all is built: all are loaded before it', ENGINES.flat(), [], []],
  ['the first engine cannot be built: the other', [], ['shop'], ['mysql']],
  ['none can be built: nothing', [], ENGINES.flat(), []],
])('when %s', (_when, built, impossible, later) => {
  const plan = planImages(images(built, impossible), ENGINES);
  expect(plan.later).toEqual(later);
  expect(plan.first).toEqual(ENGINES.flat().filter((name) => !later.includes(name)));
});
