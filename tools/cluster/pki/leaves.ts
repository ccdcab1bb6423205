import { X509Certificate } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders below `dir` with certificates. */
const FOLDERS = ['.', 'pki', 'pki/etcd', 'kubelet/etcd', 'xds'];
const AUTHORITY = /^(ca|front-proxy-ca|sa)\./;
const LEAF = /\.(crt|key|conf|pem)$/;

/** Certificates that an authority signed, their keys, and kubeconfigs. The xDS authority signs once, so it is included. */
export async function leafFiles(dir: string): Promise<string[]> {
  const folders = await Promise.all(
    FOLDERS.map(async (folder) => {
      const names = await readdir(join(dir, folder)).catch(() => []);
      return names.filter(isLeaf).map((name) => join(dir, folder, name));
    }),
  );
  return folders.flat();
}

export const isLeaf = (name: string): boolean => LEAF.test(name) && !AUTHORITY.test(name);

/** When the first of them expires; undefined: there is none. */
export async function earliestExpiry(dir: string): Promise<Date | undefined> {
  const texts = await Promise.all((await leafFiles(dir)).map((file) => readFile(file, 'utf8')));
  const times = texts.flatMap((text) => expiryOf(text) ?? []);
  return times.length > 0 ? new Date(Math.min(...times.map(Number))) : undefined;
}

/** @param text a PEM file or a kubeconfig with its client's certificate inside; undefined: it has no certificate */
function expiryOf(text: string): Date | undefined {
  const embedded = /client-certificate-data: (\S+)/.exec(text)?.[1];
  const pem = embedded ? Buffer.from(embedded, 'base64').toString() : text;
  return pem.includes('BEGIN CERTIFICATE') ? new X509Certificate(pem).validToDate : undefined;
}
