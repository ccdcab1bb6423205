import { readFile } from 'node:fs/promises';
import { Refused, type Transport } from './sink.ts';

/** A receiver that does not answer within this time is tried again. Milliseconds. */
const TIMEOUT_MS = 10_000;
/** Answers that say that the lines themselves are wrong. */
const REFUSALS = new Set([400, 413, 415, 422]);

export interface HttpReceiver {
  url: URL;
  /** File with a bearer token, read before each request so that it can be replaced. */
  tokenFile?: string;
  /** Which server this is: the receiver gets it as header x-urumi-instance. */
  instance: string;
}

/** POSTs lines as newline-delimited JSON. Redirects are not followed: the lines go to the configured place only. */
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
      const message = `the receiver of the audit log answers ${answer.status}`;
      throw REFUSALS.has(answer.status) ? new Refused(message) : new Error(message);
    },
    close: () => {},
  };
}
