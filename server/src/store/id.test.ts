import { describe, expect, test } from 'vitest';
import { deriveId, idProblem } from './id.ts';

const LENGTH = 'must be 3 to 35 characters long';
const LETTERS =
  'must be lower-case letters, digits and hyphens, start with a letter and end with a letter or digit';

describe('idProblem', () => {
  test.each<[string, string, string | undefined]>([
    ['accepts letters, digits and inner hyphens', 'nike-2', undefined],
    ['accepts 3 characters', 'abc', undefined],
    ['accepts 35 characters', 'a'.repeat(35), undefined],
    ['accepts two hyphens in a row', 'a--b', undefined],
    ['accepts a name that starts with a reserved one', 'admin-shop', undefined],
    ['refuses the empty text', '', LENGTH],
    ['refuses 2 characters', 'ab', LENGTH],
    ['refuses 36 characters', 'a'.repeat(36), LENGTH],
    ['refuses a leading digit', '1abc', LETTERS],
    ['refuses a leading hyphen', '-abc', LETTERS],
    ['refuses a trailing hyphen', 'abc-', LETTERS],
    ['refuses a capital', 'Nike', LETTERS],
    ['refuses a dot', 'a.b', LETTERS],
    ['refuses a line break at the end', 'abc\n', LETTERS],
    ['refuses a letter with an accent', 'café', LETTERS],
    ['refuses a path', '../etc', LETTERS],
  ])('%s', (_title, id, problem) => {
    expect(idProblem(id)).toBe(problem);
  });

  test.each(['www', 'api', 'admin', 'dashboard', 'graphql', 'urumi'])(
    'reserves %s for the platform',
    (id) => {
      expect(idProblem(id)).toBe(`"${id}" is reserved for the platform`);
    },
  );
});

describe('deriveId', () => {
  test.each([
    ['lower-cases', 'Nike', 'nike'],
    ['drops accents and marks', '  Café Noir! ', 'cafe-noir'],
    ['drops what comes before the first letter', '3 Wishes', 'wishes'],
    ['turns a run of other characters into one hyphen', 'a & b__c', 'a-b-c'],
    ['resolves compatibility forms', 'ﬁne ①', 'fine-1'],
    ['cuts at 35 characters', 'x'.repeat(60), 'x'.repeat(35)],
    ['leaves no hyphen where it truncates', `${'x'.repeat(34)} y`, 'x'.repeat(34)],
    ['returns the empty text for a name without Latin letters', '東京 2020', ''],
    ['keeps a name that is an id', 'nike-2', 'nike-2'],
  ])('%s', (_title, name, id) => {
    expect(deriveId(name)).toBe(id);
  });

  test.each(['Nike', 'Café Noir!', `${'x'.repeat(34)} y`, 'a & b__c'])(
    'an id made from "%s" is allowed',
    (name) => {
      expect(idProblem(deriveId(name))).toBeUndefined();
    },
  );
});
