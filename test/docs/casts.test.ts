import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourcesBelow } from './imports.ts';

/** A cast to never turns the checks of a type off altogether, and no rule of oxlint finds it. */
const TO_NEVER = /\bas never\b/;

test.each(['server', 'client', 'tools', 'scripts', 'test', 'bench', 'examples', 'images'])(
  'nothing in %s/ is cast to never',
  (folder) => {
    const sources = sourcesBelow(folder).filter((path) => path !== 'test/docs/casts.test.ts');
    expect(sources.filter((path) => TO_NEVER.test(readFileSync(path, 'utf8')))).toEqual([]);
  },
);
