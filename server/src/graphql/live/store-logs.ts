import type { Readable } from 'node:stream';
import type { PodView } from '../../kube/objects/objects.ts';
import { newestFirst, ofComponent } from '../../kube/objects/parts.ts';
import { podLog } from '../../kube/requests/pod-log.ts';
import { engineOf } from '../../store/engines/index.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';
import { readableStore, type StoreRef } from '../read/stores.ts';
import { InvalidInputError, notFound, toGraphQLError } from '../user-errors.ts';
import { liveFor, mayRead } from './guards.ts';
import type { LiveIterator } from './live-iterator.ts';
import { LineReader } from './line-reader.ts';
import { OpenLogs } from './open-logs.ts';

export interface LogLine {
  at: string | undefined;
  component: string;
  pod: string;
  text: string;
}

export interface LogArgs extends StoreRef {
  component: string;
  tail: number;
}

const MAX_TAIL = 2000;

const openLogs = new OpenLogs();

/**
 * The log of a component's newest pod, followed until the container ends. Lines are read from the API server only as
 * fast as the client reads them.
 */
export async function followLog(context: GraphContext, args: LogArgs): Promise<LiveIterator<LogLine[]>> {
  const store = await readableStore(context, args);
  if (!store) throw toGraphQLError(notFound(args.id));
  const guard = mayRead(context, store, { verb: 'get', subresource: 'logs' });
  await guard();
  const { component, container } = componentOf(store, args);
  const pod = await newestPod(context, store, component);
  const { name } = pod.metadata;
  const { log, close } = await openLog(context, pod, { container, tail: args.tail });
  const reader = new LineReader(log, (line) => ({ ...splitTime(line), component, pod: name }));
  const listen = (wake: () => void): (() => void) => {
    const unlisten = reader.listen(wake);
    return () => {
      unlisten();
      close();
    };
  };
  return liveFor(context, { listen, take: () => reader.take(), guard });
}

interface OpenLog {
  log: Readable;
  close: () => void;
}

async function openLog(
  { api, viewer }: GraphContext,
  { metadata: { namespace = '', name: pod } }: PodView,
  { container, tail: tailLines }: { container: string; tail: number },
): Promise<OpenLog> {
  const leave = openLogs.enter(viewer);
  const abort = new AbortController();
  const close = (): void => {
    abort.abort();
    leave();
  };
  const which = { namespace, pod, container, tailLines };
  try {
    const { signal } = abort;
    return { log: await podLog(api.kube, { ...which, follow: true, timestamps: true, signal }), close };
  } catch (error) {
    close();
    throw error;
  }
}

function componentOf(
  store: StoreResource,
  { component, tail }: LogArgs,
): { component: string; container: string } {
  const { components } = engineOf(store.spec.engine);
  const found = components.find((candidate) => candidate.component === component);
  const names = components.map((candidate) => candidate.component);
  if (!found) throw new InvalidInputError('component', `must be one of ${names.join(', ')}`);
  if (tail < 0 || tail > MAX_TAIL) throw new InvalidInputError('tail', `must be 0 to ${MAX_TAIL}`);
  return found;
}

async function newestPod({ api }: GraphContext, store: StoreResource, component: string): Promise<PodView> {
  const pods = await api.informers.partsOf('pods', store);
  const [newest] = newestFirst(ofComponent(pods, component));
  if (newest) return newest;
  const message = `${component} of "${store.metadata.name}" has no pod`;
  throw toGraphQLError({ kind: 'Conflict', message, hint: 'check the steps of the store, then try again' });
}

/** The kubelet prefixes each line with its time. */
function splitTime(line: string): { at: string | undefined; text: string } {
  const space = line.indexOf(' ');
  const at = line.slice(0, space);
  if (space < 20 || Number.isNaN(Date.parse(at))) return { at: undefined, text: line };
  return { at, text: line.slice(space + 1) };
}
