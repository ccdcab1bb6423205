import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as hostile from './hostile-documents.ts';
import { createMemoryApi, type Answer, type MemoryApi } from './memory-api.ts';

let memory: MemoryApi;
beforeAll(() => {
  memory = createMemoryApi();
  for (let n = 0; n < 30; n += 1) memory.informers.addStore(`store-${n}`);
});
afterAll(() => memory.stop());

const extensionsOf = (answer: Answer): Record<string, unknown> | undefined => answer.errors?.[0]?.extensions;

const INTROSPECTION = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});

describe('a document that exceeds a limit is refused before it is validated', () => {
  test.each([
    ['aliases', hostile.aliases(40)],
    ['rootFields', hostile.rootFields(30)],
    ['directives', hostile.directives(60)],
    ['fields', hostile.doublingFragments(12)],
    ['fields', hostile.doublingFragments(150)],
    ['fields', hostile.sameFields(900)],
    ['fields', hostile.introspectionBomb(60)],
    ['comparisons', hostile.deepPairs(390)],
    ['comparisons', hostile.emptyFragments(150)],
    ['nesting', hostile.nestedLists(900)],
    ['nesting', hostile.nestedSelections(600)],
    [
      'depth',
      '{stores{edges{node{activity{edges{node{id id id}}}}}}}'.replace(
        'id id id',
        '__typename{a{a{a{a{a}}}}}',
      ),
    ],
    ['aliases', hostile.introspectionBomb(3)],
    ['introspectedFields', hostile.introspectionLists(20)],
    ['tokens', hostile.comments(30_000)],
    ['tokens', hostile.aliases(500)],
    ['characters', hostile.longString(250_000)],
    ['nameLength', hostile.longAlias(50_000)],
  ])('%s: %.60s', async (bound, document) => {
    const { data, errors } = await memory.ask(document);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_LARGE', bound });
    const { limit, actual } = errors?.[0]?.extensions ?? {};
    expect(Number(actual)).toBeGreaterThan(Number(limit));
    expect(errors?.[0]?.message).toContain(String(limit));
  });

  test('cyclic fragments are reported as such', async () => {
    const { errors } = await memory.ask(hostile.tangledFragments(12));
    expect(errors?.[0]?.extensions['code']).toMatch(/QUERY_TOO_LARGE|GRAPHQL_VALIDATION_FAILED/);
  });

  test('variables with many values', async () => {
    const query = 'query($phase:[StorePhase!]){stores(filter:{phase:$phase}){totalCount}}';
    const phase = Array.from({ length: 3000 }, () => 'READY');
    const answer = await memory.ask(query, { phase });
    expect(extensionsOf(answer)).toMatchObject({ code: 'QUERY_TOO_LARGE', bound: 'variableValues' });
    expect((await memory.ask(query, { phase: ['READY'] })).errors).toBeUndefined();
  });
});

describe('cost corresponds to the work', () => {
  test.each([
    '{stores(first:500){edges{node{releaseHistory{revision}}}}}',
    '{stores(first:500){edges{node{activity(first:500){edges{node{id}}}}}}}',
    'query($first:Int){stores(first:$first){edges{node{releaseHistory{revision}}}}}',
    'subscription{storesChanged{upserted{releaseHistory{revision}}}}',
    'subscription{storesChanged{upserted{activity(first:500){edges{node{id}}}}}}',
  ])('%s is refused', async (document) => {
    const answer = await memory.ask(document, document.startsWith('query') ? { first: 500 } : undefined);
    expect(extensionsOf(answer)).toMatchObject({ code: 'QUERY_TOO_LARGE', bound: 'cost' });
  });

  test.each([
    '{stores(first:20){edges{node{id releaseHistory{revision status description}}}}}',
    '{stores(first:20){edges{node{id activity(first:20){edges{node{id reason message}}}}}}}',
    '{stores(first:500){edges{node{id displayName phase message url createdAt}}}}',
    '{activity(first:500){edges{node{id at reason message}}}}',
  ])('%s passes', async (document) => {
    expect((await memory.ask(document)).errors).toBeUndefined();
  });
});

describe('introspection', () => {
  test('the standard query with every option passes', async () => {
    const { data, errors } = await memory.ask(INTROSPECTION);
    expect(errors).toBeUndefined();
    expect(data).toHaveProperty('__schema.types');
  });

  test('names are suggested while it is enabled', async () => {
    const { errors } = await memory.ask('{ setings { team } }');
    expect(errors?.[0]?.message).toContain('Did you mean "settings"?');
  });

  test.each([
    ['a field', '{ setings { team } }', undefined],
    ['a type', 'query($f: StoreFilte) { stores(filter: $f) { totalCount } }', undefined],
    ['an argument', '{ stores(frst: 1) { totalCount } }', undefined],
    ['an enum value', '{ stores(filter: {phase: [READI]}) { totalCount } }', undefined],
    ['an input field', '{ stores(filter: {phas: []}) { totalCount } }', undefined],
    [
      'an enum value in a variable',
      'query($f: StoreFilter) { stores(filter: $f) { totalCount } }',
      { f: { phase: ['READI'] } },
    ],
    [
      'an input field in a variable',
      'query($f: StoreFilter) { stores(filter: $f) { totalCount } }',
      { f: { phas: [] } },
    ],
  ])('nothing is suggested for %s while it is off', async (_title, document, variables) => {
    const closed = createMemoryApi({ options: { introspection: false } });
    const { errors } = await closed.ask(document, variables);
    closed.stop();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).not.toMatch(/did you mean|\bREADY\b/i);
  });
});
