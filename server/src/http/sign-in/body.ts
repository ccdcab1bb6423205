import type { IncomingMessage } from 'node:http';
import type { HttpError } from '../http-error.ts';

/** Maximum size of a body. A logout token has about 1 kB. Bytes. */
const MAX_BYTES = 16 * 1024;

/** The text of a body, or the error for the client. @param type media type that it must have */
export async function readBody(request: IncomingMessage, type: string): Promise<string | HttpError> {
  const { 'content-type': given = '', 'content-length': length } = request.headers;
  if (given.split(';', 1)[0]?.trim().toLowerCase() !== type)
    return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message: `send ${type}` };
  if (length === undefined) return { status: 411, code: 'LENGTH_REQUIRED', message: 'send a Content-Length' };
  if (Number(length) > MAX_BYTES)
    return { status: 413, code: 'BODY_TOO_LARGE', message: `the body must not exceed ${MAX_BYTES} bytes` };
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** The fields of a JSON object; none for anything else. */
export function parseFields(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
