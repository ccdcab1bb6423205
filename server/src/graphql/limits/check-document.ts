import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import { introspectedFields } from './introspected-fields.ts';
import { LIMITS } from './limits.ts';
import { measure } from './measure.ts';
import { firstBroken } from './too-large.ts';

/**
 * What is wrong with the size of a document, before graphql-js validates it: some of its rules compare each pair of
 * fields. @param schema the one that it is for: introspection is counted by the size of that
 */
export function checkDocument(schema: GraphQLSchema, document: DocumentNode): GraphQLError | undefined {
  const counts = measure(document);
  const broken = firstBroken({ ...counts });
  if (broken || counts.introspectionDepth === 0) return broken;
  const introspected = introspectedFields(schema, document, LIMITS.introspectedFields);
  return firstBroken({ introspectedFields: introspected });
}
