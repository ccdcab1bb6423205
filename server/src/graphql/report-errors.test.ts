import { buildSchema, execute, GraphQLError, parse, validate, type ExecutionResult } from 'graphql';
import { describe, expect, test } from 'vitest';
import { reportErrors } from './report-errors.ts';

const schema = buildSchema(`
  input Options { name: String!, size: Size, tags: [Int!] }
  enum Size { SMALL LARGE }
  type Query {
    find(id: ID!): String
    make(options: Options!): String
    fail: String
  }
`);

/** What a client gets to see of the errors of an operation. */
async function shown(
  query: string,
  variableValues?: Record<string, unknown>,
  fail?: () => never,
): Promise<unknown> {
  const document = parse(query);
  const invalid = validate(schema, document);
  const result: ExecutionResult =
    invalid.length > 0
      ? { errors: invalid }
      : await execute({ schema, document, variableValues, rootValue: { fail, find: fail, make: fail } });
  const { errors } = reportErrors(result, undefined);
  return errors?.map(({ extensions, path }) => ({ ...extensions, ...(path ? { path } : {}) }));
}

describe('variables', () => {
  const make = 'query ($options: Options!) { make(options: $options) }';
  test.each<[string, string, Record<string, unknown>, string]>([
    ['one that is missing', 'query ($id: ID!) { find(id: $id) }', {}, 'id'],
    ['one that is null', 'query ($id: ID!) { find(id: $id) }', { id: null }, 'id'],
    ['one of another type', 'query ($id: ID!) { find(id: $id) }', { id: {} }, 'id'],
    ['a field that is missing', make, { options: {} }, 'options.name'],
    ['a field of another type', make, { options: { name: 1 } }, 'options.name'],
    ['a value that the enum does not have', make, { options: { name: 'a', size: 'HUGE' } }, 'options.size'],
    ['an item of a list', make, { options: { name: 'a', tags: [1, 'x'] } }, 'options.tags[1]'],
    ['a field that does not exist', make, { options: { name: 'a', colour: 1 } }, 'options'],
  ])('%s', async (_title, query, variables, field) => {
    expect(await shown(query, variables)).toEqual([{ code: 'BAD_USER_INPUT', field }]);
  });
});

describe('operations that the schema refuses', () => {
  test.each([
    ['a field that does not exist', '{ nothing }'],
    ['an argument that is missing', '{ find }'],
    ['a selection on a text', '{ fail { id } }'],
  ])('%s', async (_title, query) => {
    expect(await shown(query)).toEqual([{ code: 'GRAPHQL_VALIDATION_FAILED' }]);
  });
});

describe('errors of resolvers', () => {
  const throwing = (error: Error) => (): never => {
    throw error;
  };

  test.each<[string, Error, Record<string, unknown>]>([
    [
      'one with a code is shown with all that it carries',
      new GraphQLError('no', { extensions: { code: 'NOT_FOUND', id: 'nike' } }),
      { code: 'NOT_FOUND', id: 'nike' },
    ],
    ['one of GraphQL without a code is about the input', new GraphQLError('no'), { code: 'BAD_USER_INPUT' }],
    ['any other is masked', new Error('password=x'), { code: 'INTERNAL_SERVER_ERROR', requestId: undefined }],
  ])('%s', async (_title, error, extensions) => {
    expect(await shown('{ fail }', undefined, throwing(error))).toEqual([{ ...extensions, path: ['fail'] }]);
  });

  test('nothing of a masked error reaches the client', async () => {
    const rootValue = { fail: throwing(new Error('password=x')) };
    const result = await execute({ schema, document: parse('{ fail }'), rootValue });
    const [error] = reportErrors(result, undefined).errors ?? [];
    expect(error?.message).toBe('Something went wrong on the server. The log has it under this requestId.');
    expect(error?.originalError).toBeUndefined();
    expect(JSON.stringify(error)).not.toContain('password');
  });

  test('an error that is shown loses its original', async () => {
    const original = new Error('password=x');
    const error = new GraphQLError('no', {
      originalError: original,
      extensions: { code: 'CLUSTER_UNAVAILABLE' },
    });
    const result = await execute({
      schema,
      document: parse('{ fail }'),
      rootValue: { fail: throwing(error) },
    });
    const [reported] = reportErrors(result, undefined).errors ?? [];
    expect(reported?.message).toBe('no');
    expect(reported?.originalError).toBeUndefined();
  });
});

test('a result without errors stays the same object', () => {
  const result: ExecutionResult = { data: { fail: null } };
  expect(reportErrors(result, undefined)).toBe(result);
});

test('the data beside an error stays', async () => {
  const rootValue = {
    fail: () => {
      throw new Error('x');
    },
    find: () => 'found',
  };
  const document = parse('{ fail find(id: 1) }');
  const reported = reportErrors(await execute({ schema, document, rootValue }), undefined);
  expect({ ...reported.data }).toEqual({ fail: null, find: 'found' });
  expect(reported.errors).toHaveLength(1);
});
