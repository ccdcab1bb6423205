import { connect } from 'node:net';

export interface RawOptions {
  /** Local address of the connection. */
  from?: string;
  /** Destroy the connection after the bytes are sent, instead of waiting for the response. */
  hangUp?: boolean;
  /** Half-close the connection after the bytes, so that the server knows that no more will come. */
  endAfter?: boolean;
  /** Stop waiting when the response contains this. */
  until?: string;
}

/** Sends raw bytes on a new connection. Returns everything received until its end. */
export function raw(port: number, bytes: string | Buffer, options: RawOptions = {}): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const socket = connect({ port, host: '127.0.0.1', localAddress: options.from });
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
    if (options.until && text.includes(options.until)) socket.destroy();
  });
  socket.on('error', () => {});
  socket.on('close', () => resolve(text));
  socket.write(bytes, () => {
    if (options.hangUp) socket.resetAndDestroy();
    if (options.endAfter) socket.end();
  });
  return promise;
}

/** A request as text. `headers` replace the defaults; null omits one. */
export function requestText(line: string, headers: Record<string, string | null> = {}, body = ''): string {
  const all = { host: 'localhost', connection: 'close', ...headers };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return [line, ...lines, '', body].join('\r\n');
}

/** An upgrade to a WebSocket, as text. */
export function upgradeText(target: string, headers: Record<string, string | null> = {}): string {
  return requestText(`GET ${target} HTTP/1.1`, {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-protocol': 'graphql-transport-ws',
    ...headers,
  });
}

/** Status of a response, and its error code. */
export function outcome(answer: string): [status: number, code: string | undefined] {
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
  return [status, /"code":"(\w+)"/.exec(answer)?.[1]];
}
