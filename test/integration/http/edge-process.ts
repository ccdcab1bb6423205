import { pino } from 'pino';
import { startEdge } from './edge.ts';

/** The server in a separate process, with the environment in the first argument. An unhandled error ends it. */
const env = JSON.parse(process.argv[2] ?? '{}') as Record<string, string>;
const { port } = await startEdge(env);
pino().info({ port });
