import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { exists } from '../../lib/exists.ts';
import type { EmbeddedPlan } from './plan.ts';

const DAYS = 365;

export const xdsFile = (plan: EmbeddedPlan, name: string): string => join(plan.pkiDir, 'xds', `${name}.pem`);

/**
 * Certificates for the connection of Envoy to Contour, which carries the TLS keys of every host. Only the holder of the
 * client certificate may connect. Contour signs them with an authority whose key it drops.
 */
export async function ensureXdsCertificates(plan: EmbeddedPlan): Promise<void> {
  const done = xdsFile(plan, 'done');
  if (await exists(done)) return;
  const folder = join(plan.pkiDir, 'xds');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  const kubeconfig = join(plan.pkiDir, 'contour.conf');
  const options = ['--pem', `--certificate-lifetime=${DAYS}`, `--kubeconfig=${kubeconfig}`];
  await execa(join(plan.bin, 'contour'), ['certgen', ...options, folder]);
  await writeFile(done, '');
}

/** Writes the file that Envoy starts with. */
export async function writeEnvoyBootstrap(plan: EmbeddedPlan): Promise<void> {
  await execa(join(plan.bin, 'contour'), [
    'bootstrap',
    join(plan.dir, 'envoy.json'),
    '--xds-address=127.0.0.1',
    `--xds-port=${plan.xdsPort}`,
    `--admin-address=${join(plan.dir, 'envoy-admin.sock')}`,
    `--envoy-cafile=${xdsFile(plan, 'cacert')}`,
    `--envoy-cert-file=${xdsFile(plan, 'envoycert')}`,
    `--envoy-key-file=${xdsFile(plan, 'envoykey')}`,
  ]);
}
