import { readFile } from 'node:fs/promises';
import { request } from 'node:https';
import { join } from 'node:path';

/** The value of a key in a cluster's etcd, as it is stored. @param dir folder of ensurePki */
export async function storedValue(dir: string, port: number, key: string): Promise<string> {
  const pem = (name: string): Promise<Buffer> => readFile(join(dir, 'pki/etcd', name));
  const [ca, cert, secret] = await Promise.all(
    ['ca.crt', 'healthcheck-client.crt', 'healthcheck-client.key'].map(pem),
  );
  const body = JSON.stringify({ key: Buffer.from(key).toString('base64') });
  const text = await new Promise<string>((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: '/v3/kv/range', method: 'POST', ca, cert, key: secret };
    const ask = request(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve(Buffer.concat(chunks).toString()));
    });
    ask.on('error', reject).end(body);
  });
  const { kvs } = JSON.parse(text) as { kvs: { value: string }[] };
  return Buffer.from(kvs[0]!.value, 'base64').toString('latin1');
}
