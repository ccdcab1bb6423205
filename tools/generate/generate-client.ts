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

/** Types without an identity across answers: the cache keeps them inside of what they came with. */
export const EMBEDDED_TYPES = [\n${names.join('')}] as const;
`;
  await writeFile(join(repoRoot, 'client/src/gql/embedded-types.ts'), code);
  await writeFile(join(repoRoot, 'client/src/gql/introspection.ts'), introspection());
}

/** What the cache has to know of the schema: names, and which types an interface or a union has. */
function introspection(): string {
  const { __schema } = minifyIntrospectionQuery(introspectionFromSchema(schema, { descriptions: false }));
  return `// Generated from schema.graphql by \`npm run generate\`. Do not edit.

/** Introspection of the schema, without what the cache does not read. */
export const introspection = ${JSON.stringify({ __schema })} as const;
`;
}

/** Every type that is not found again by its id. The id of a UserError is that of the store it is about. */
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
