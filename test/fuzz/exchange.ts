/**
 * What is sent on one connection: an HTTP request, and after an upgrade the frames of a WebSocket. Texts hold one byte a
 * character (latin1), so that any bytes can be written down, mutated and shrunk.
 */
export interface Exchange {
  request: Request;
  /** Empty: plain HTTP. */
  frames: Frame[];
}

export interface Request {
  method: string;
  target: string;
  version: string;
  /** See Facts for `{host}` and `{token}`. */
  headers: [name: string, value: string][];
  body: string;
  /** Whether a Content-Length that is right is added. */
  length: boolean;
  /** How often it is sent, all at once. */
  times: number;
}

export interface Frame {
  text: string;
  /** 1 text, 2 binary, 0 continuation, 8 close, 9 ping, 10 pong; others are reserved. */
  opcode: number;
  fin: boolean;
  /** The reserved bits, 0 to 7. */
  rsv: number;
  masked: boolean;
  /** Added to the length that the frame claims to have. */
  lie: number;
}

/** The characters (UTF-16) as the bytes of UTF-8, one a character. */
export const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** What only the running server knows, put in where an exchange says `{host}` or `{token}`. */
export interface Facts {
  host: string;
  token: string;
}

export const fill = (text: string, { host, token }: Facts): string =>
  text.includes('{') ? text.replaceAll('{host}', host).replaceAll('{token}', token) : text;

export function encodeRequest(request: Request, facts: Facts): string {
  const { method, target, version, headers, body, length, times } = request;
  const lines = headers.map(([name, value]) => `${name}: ${fill(value, facts)}\r\n`);
  const counted = length ? `content-length: ${body.length}\r\n` : '';
  return `${method} ${target} ${version}\r\n${lines.join('')}${counted}\r\n${body}`.repeat(times);
}

/** The mask is zero: the server's unmasking does the same work, and what was sent can be read. */
export function encodeFrame({ text, opcode, fin, rsv, masked, lie }: Frame): Buffer {
  const payload = Buffer.from(text, 'latin1');
  const length = Math.max(0, payload.length + lie);
  const first = (fin ? 0x80 : 0) | ((rsv & 7) << 4) | (opcode & 15);
  const mask = masked ? 0x80 : 0;
  return Buffer.concat([
    Buffer.from([first, ...lengthBytes(length, mask)]),
    Buffer.alloc(masked ? 4 : 0),
    payload,
  ]);
}

function lengthBytes(length: number, mask: number): number[] {
  if (length < 126) return [mask | length];
  if (length < 65_536) return [mask | 126, length >>> 8, length & 255];
  return [mask | 127, 0, 0, 0, 0, length >>> 24, (length >>> 16) & 255, (length >>> 8) & 255, length & 255];
}

export const textFrame = (text: string): Frame => ({
  text,
  opcode: 1,
  fin: true,
  rsv: 0,
  masked: true,
  lie: 0,
});

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']);
/** Headers that say how long a message is, or what the connection is used for. */
export const FRAMING =
  /^(content-length|transfer-encoding|connection|upgrade|expect|sec-websocket-.*|trailer|te)$/i;

/** Whether a server may close the connection, or wait for more, instead of answering and going on. */
export function endsConnection(request: Request): boolean {
  const { method, target, version, headers, body, length, times } = request;
  if (times !== 1) return true;
  if (!METHODS.has(method) || version !== 'HTTP/1.1' || !/^[\x21-\x7e]+$/.test(target)) return true;
  if (!length && body !== '') return true;
  return headers.some(
    ([name, value]) => FRAMING.test(name) || !/^[\w-]+$/.test(name) || /[^\t\x20-\x7e\x80-\xff]/.test(value),
  );
}
