import type { Plugin } from 'graphql-yoga';
import type { GraphContext } from './context.ts';

/** Reserves a stream before a subscription over HTTP is set up. */
export function httpStreams(): Plugin<GraphContext> {
  return {
    onSubscribe: ({ args, setResultAndStopExecution }) => {
      const error = (args.contextValue as GraphContext).openStream?.();
      if (error) setResultAndStopExecution({ errors: [error] });
    },
  };
}
