import {
  NoSchemaIntrospectionCustomRule,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphContext } from '../context.ts';
import { checkCost, type OperationArgs } from './check-cost.ts';
import { checkDocument } from './check-document.ts';
import { checkVariables } from './check-variables.ts';
import { LIMITS } from './limits.ts';
import { scanDocument } from './scan.ts';
import { subscribeWithin } from './subscribe.ts';
import { timedOut, withTimeLimit } from './time-limit.ts';

export interface LimitOptions {
  /** Whether introspection is allowed. Without it, errors do not suggest names of the schema either. */
  introspection: boolean;
  /** Timeout of a query, a mutation, or one message of a subscription. Milliseconds. */
  operationTimeoutMs: number;
}

/** Refuses operations that exceed a limit, at the earliest possible step, over HTTP and WebSocket. */
export function limits(options: LimitOptions): Plugin<GraphContext> {
  return { ...beforeExecution(options), ...atExecution(options) };
}

function beforeExecution({ introspection }: LimitOptions): Plugin<GraphContext> {
  const hideSuggestions = !introspection;
  const passed = new WeakSet<DocumentNode>();
  return {
    onParse: ({ setParseFn, context }) => {
      setParseFn((source: string, options) => {
        scanDocument(source);
        return parse(source, { ...options, maxTokens: LIMITS.tokens });
      });
      // Not in the validation, whose result is cached for the document with any variables.
      const broken = checkVariables(variablesOf(context));
      return broken && (({ replaceParseResult }) => replaceParseResult(broken));
    },
    onValidate: ({ params: { schema, documentAST }, addValidationRule, setValidationFn, setResult }) => {
      const broken = passed.has(documentAST) ? undefined : checkDocument(schema, documentAST);
      if (broken) return setResult([broken]);
      passed.add(documentAST);
      if (!introspection) addValidationRule(NoSchemaIntrospectionCustomRule);
      setValidationFn((of, document, rules) => validate(of, document, rules, { hideSuggestions }));
    },
  };
}

function atExecution({ introspection, operationTimeoutMs }: LimitOptions): Plugin<GraphContext> {
  const refusal = (operation: OperationArgs): { errors: readonly GraphQLError[] } | undefined => {
    operation.hideSuggestions = !introspection;
    const errors = checkCost(operation);
    return errors.length > 0 ? { errors } : undefined;
  };
  return {
    onExecute: ({ args, executeFn, setExecuteFn, setResultAndStopExecution }) => {
      const refused = refusal(args);
      if (refused) return setResultAndStopExecution(refused);
      setExecuteFn((bounded: OperationArgs) => {
        const abort = new AbortController();
        const abortable: OperationArgs = { ...bounded, signal: abort.signal };
        return timedOut(() =>
          withTimeLimit<ExecutionResult>(operationTimeoutMs, executeFn(abortable), { abort }),
        );
      });
    },
    onSubscribe: ({ args, setSubscribeFn, setResultAndStopExecution }) => {
      const refused = refusal(args);
      if (refused) return setResultAndStopExecution(refused);
      setSubscribeFn((bounded) => timedOut(() => subscribeWithin(operationTimeoutMs, bounded)));
    },
  };
}

/** The request's parameters. yoga and the WebSocket server set them in the context. */
function variablesOf(context: unknown): unknown {
  const { params } = context as { params?: { variables?: unknown } };
  return params?.variables;
}
