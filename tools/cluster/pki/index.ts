import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exists } from '../../lib/exists.ts';
import { ensureApiserverFiles } from './apiserver-files.ts';
import {
  clusterCertificates,
  kubeletCertificate,
  kubeletServing,
  userKubeconfig,
  userKubeconfigs,
  type PkiOptions,
} from './kubeadm.ts';
import { leafFiles } from './leaves.ts';

/**
 * Certificates, keys and kubeconfigs as kubeadm makes them, valid for one year, and the files that the API server reads
 * at its start. What exists is kept.
 */
export async function ensurePki(options: PkiOptions): Promise<void> {
  const { dir } = options;
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const done = join(dir, 'done');
  if (!(await exists(done))) {
    await issue(options);
    await writeFile(done, '');
  }
  // A cluster from an earlier version lacks users, and this certificate.
  for (const user of options.users)
    if (!(await exists(join(dir, `${user}.conf`)))) await userKubeconfig(options, user);
  if (!(await exists(kubeletServing(dir, 'crt')))) await kubeletCertificate(options);
  await ensureApiserverFiles(dir);
}

/** Removes every certificate and kubeconfig, so that ensurePki issues them again. Authorities and keys of tokens stay. */
export async function removeLeaves(dir: string): Promise<void> {
  await rm(join(dir, 'done'), { force: true });
  for (const file of await leafFiles(dir)) await rm(file, { force: true });
}

/** Also completes what an interrupted run left: kubeadm keeps certificates that exist, but not kubeconfigs. */
async function issue(options: PkiOptions): Promise<void> {
  for (const file of await kubeconfigs(options.dir)) await rm(file);
  await clusterCertificates(options);
  await userKubeconfigs(options);
  await pointAtLoopback(options);
}

const kubeconfigs = async (dir: string): Promise<string[]> =>
  (await readdir(dir)).filter((file) => file.endsWith('.conf')).map((file) => join(dir, file));

/** kubeadm gives the scheduler and the controller manager the advertised address; all of ours live beside it. */
async function pointAtLoopback({ dir, advertiseAddress, port }: PkiOptions): Promise<void> {
  for (const file of await kubeconfigs(dir)) {
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(`https://${advertiseAddress}:${port}`, `https://127.0.0.1:${port}`));
  }
}
