import { readFile } from 'node:fs/promises';
import { Refused, type Transport } from './sink.ts';

/** Timeout of a request, after which it is retried. Milliseconds. */
const TIMEOUT_MS = 10_000;
/** Status codes that reject the lines themselves. */
const REFUSALS = new Set([400, 413, 415, 422]);

export interface HttpReceiver {
  url: URL;
  /** File with a bearer token, read before each request so that the token can be rotated. */
  tokenFile?: string;
  /** Name of this server, sent as header x-urumi-instance. */
  instance: string;
}

/** POSTs lines as newline-delimited JSON. Does not follow redirects: lines go only to the configured URL. */
export function httpTransport({ url, tokenFile, instance }: HttpReceiver): Transport {
  return {
    deliver: async (lines, signal) => {
      const token = tokenFile && (await readFile(tokenFile, 'utf8')).trim();
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-ndjson',
          'x-urumi-instance': instance,
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        body: `${lines.join('\n')}\n`,
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      await answer.body?.cancel();
      if (answer.ok) return;
      const message = `the audit sink responded ${answer.status}`;
      throw REFUSALS.has(answer.status) ? new Refused(message) : new Error(message);
    },
    close: () => {},
  };
}
