import { RawSocket } from '../graphql/raw-socket.ts';

/** A subscription over either transport, from the client's side. */
export interface Stream {
  /** All messages so far: `{"data": …}` or `{"errors": …}`. */
  readonly messages: unknown[];
  /** How it ended. */
  readonly ended: Promise<string>;
  drop(): Promise<void>;
}

export type OpenStream = (
  url: string,
  headers: { authorization: string },
  subscription: string,
) => Promise<Stream>;

/** @returns a stream whose end is the socket's close code */
export const openSocket: OpenStream = async (url, headers, subscription) => {
  const socket = await RawSocket.open(url, {}, headers);
  socket.subscribe('1', subscription, {});
  return {
    get messages() {
      return socket.seen.flatMap((text) => {
        const { type, payload } = JSON.parse(text) as { type: string; payload?: unknown };
        return type === 'next' ? [payload] : [];
      });
    },
    ended: socket.closed.then((code) => `closed with ${code}`),
    drop: () => socket.drop(),
  };
};

/** @returns a stream whose end is the name of the last event, or `cut` */
export const openEvents: OpenStream = async (url, headers, subscription) => {
  const aborting = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query: subscription }),
    signal: aborting.signal,
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  const messages: unknown[] = [];
  const ended = readEvents(response, messages);
  return {
    messages,
    ended,
    drop: async () => {
      aborting.abort();
      await ended;
    },
  };
};

async function readEvents(response: Response, messages: unknown[]): Promise<string> {
  let last = '';
  let rest = '';
  const read = (block: string): void => {
    const data = /^data: (.+)$/m.exec(block)?.[1];
    last = /^event: (\w+)$/m.exec(block)?.[1] ?? last;
    if (data) messages.push(JSON.parse(data));
  };
  try {
    for await (const text of response.body!.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + text).split('\n\n');
      rest = blocks.pop() ?? '';
      blocks.forEach(read);
    }
    return last;
  } catch {
    return 'cut';
  }
}
