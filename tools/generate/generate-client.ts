import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { minifyIntrospectionQuery } from '@urql/introspection';
import { introspectionFromSchema, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { schema } from '../../server/src/graphql/schema/index.ts';
import { repoRoot } from '../lib/paths.ts';

/** Writes client/src/gql from schema.graphql and the documents in the dashboard's sources. */
export async function generateClient(): Promise<void> {
  await execa('graphql-codegen', ['--config', 'codegen.ts'], { cwd: repoRoot, preferLocal: true });
  const names = embeddedTypes(schema).map((name) => `  '${name}',\n`);
  const code = `// Generated from schema.graphql by \`npm run generate\`. Do not edit.

/** Types without an id across responses: the cache stores them inside of their parent. */
export const EMBEDDED_TYPES = [\n${names.join('')}] as const;
`;
  await writeFile(join(repoRoot, 'client/src/gql/embedded-types.ts'), code);
  await writeFile(join(repoRoot, 'client/src/gql/introspection.ts'), introspection());
}

/** The parts of the schema that the cache reads: names, and the types of each interface and union. */
function introspection(): string {
  const { __schema } = minifyIntrospectionQuery(introspectionFromSchema(schema, { descriptions: false }));
  return `// Generated from schema.graphql by \`npm run generate\`. Do not edit.

/** Introspection of the schema, without what the cache does not read. */
export const introspection = ${JSON.stringify({ __schema })} as const;
`;
}

/** Every type that its id does not identify. The id of a UserError is that of its store. */
function embeddedTypes(from: GraphQLSchema): string[] {
  const roots = [from.getQueryType(), from.getMutationType(), from.getSubscriptionType()];
  return Object.values(from.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter((type) => !type.name.startsWith('__') && !roots.includes(type))
    .filter((type) => !type.getFields()['id'] || isUserError(type))
    .map(({ name }) => name)
    .toSorted();
}

function isUserError(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'UserError');
}
