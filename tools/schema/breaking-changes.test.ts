import { describe, expect, test } from 'vitest';
import { breakingChanges, unnamed } from './breaking-changes.ts';

const before = `
  type Query { store(id: ID!): Store, stores(order: Order = ASC): [Store!]! }
  type Store { id: ID! name: String! note: String }
  enum Order { ASC DESC }
`;

describe('a change of the schema', () => {
  test.each<[string, [string, string], string[]]>([
    ['a field that is removed breaks clients', ['note: String', ''], ['Store.note']],
    ['a field of another type breaks clients', ['name: String!', 'name: Int!'], ['Store.name']],
    ['a field that can be null breaks clients', ['name: String!', 'name: String'], ['Store.name']],
    ['a value of an enum that is removed breaks clients', ['ASC DESC', 'ASC'], ['Order.DESC']],
    ['a required argument breaks clients', ['(id: ID!)', '(id: ID!, team: ID!)'], ['Query.store.team']],
    ['a new field breaks none', ['note: String', 'note: String, size: Int'], []],
    ['an optional argument breaks none', ['(id: ID!)', '(id: ID!, team: ID)'], []],
    ['a deprecation breaks none', ['note: String', 'note: String @deprecated(reason: "Use name.")'], []],
  ])('%s', async (_title, [old, changed], paths) => {
    const changes = await breakingChanges(before, before.replace(old, changed));
    expect(changes.map(({ path }) => path)).toEqual(paths);
  });
});

test('a breaking change has to be named by its path', () => {
  const changes = ['Store.note', 'Store.name'].map((path) => ({ path, message: '' }));
  const changelog = '- `Store.note` is removed. `Store.name.first` is new.';
  expect(unnamed(changes, changelog)).toEqual([changes[1]]);
});
