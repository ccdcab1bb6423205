import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import { comparisons } from './comparisons.ts';
import { introspectedFields } from './introspected-fields.ts';
import { LIMITS } from './limits.ts';
import { measure } from './measure.ts';
import { firstBroken } from './too-large.ts';

/**
 * Checks a document's size before graphql-js validates it, because some validation rules compare each pair of fields.
 * @param schema schema of the document, whose size determines the cost of introspection
 */
export function checkDocument(schema: GraphQLSchema, document: DocumentNode): GraphQLError | undefined {
  const counts = measure(document);
  const broken = firstBroken({ ...counts }) ?? firstBroken({ comparisons: comparisons(document) });
  if (broken || counts.introspectionDepth === 0) return broken;
  const introspected = introspectedFields(schema, document, LIMITS.introspectedFields);
  return firstBroken({ introspectedFields: introspected });
}
