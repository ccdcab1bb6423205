import { readFile } from 'node:fs/promises';
import { request } from 'node:https';
import { join } from 'node:path';

/** Whether the API server says it is ready. Trusts the cluster's own CA only. */
export async function apiserverReady(pkiDir: string, port: number): Promise<boolean> {
  const ca = await readFile(join(pkiDir, 'pki/ca.crt'));
  return new Promise((resolve) => {
    const ask = request({ host: '127.0.0.1', port, path: '/readyz', ca, timeout: 2000 }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    ask.on('error', () => resolve(false));
    ask.on('timeout', () => ask.destroy());
    ask.end();
  });
}
