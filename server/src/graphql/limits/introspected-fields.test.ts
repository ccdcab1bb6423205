import { readFile } from 'node:fs/promises';
import { buildSchema, getIntrospectionQuery, parse } from 'graphql';
import { expect, test } from 'vitest';
import { introspectedFields } from './introspected-fields.ts';
import { LIMITS } from './limits.ts';

const EVERY_OPTION = {
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
};

test('the schema may grow by a quarter before the standard introspection query is refused', async () => {
  const schema = buildSchema(await readFile('schema.graphql', 'utf8'));
  const document = parse(getIntrospectionQuery(EVERY_OPTION));
  const count = introspectedFields(schema, document, LIMITS.introspectedFields);
  expect(count).toBeLessThan(LIMITS.introspectedFields * 0.8);
});
