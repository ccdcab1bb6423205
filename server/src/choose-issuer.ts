import type { Logger } from 'pino';
import type { Config } from './config/index.ts';
import type { Kube } from './kube/client.ts';
import { hasGroup } from './kube/requests/has-group.ts';
import type { CertificateMode } from './store/certificate.ts';

const CERT_MANAGER = 'cert-manager.io';

/** The settings with `certificates` as CERTIFICATES=auto means it in this cluster. @throws KubeError */
export async function chooseIssuer(kube: Kube, config: Config, log: Logger): Promise<Config> {
  const { api, controller, env } = config;
  const certificates = await modeOf(kube, env);
  log.info({ certificates }, 'who issues certificates');
  const platform = { ...api.platform, certificates };
  return { ...config, api: { ...api, platform }, controller: { ...controller, platform } };
}

async function modeOf(kube: Kube, env: Config['env']): Promise<CertificateMode> {
  if (env.CERTIFICATES !== 'auto') return env.CERTIFICATES;
  if (env.STORE_SCHEME === 'http') return 'none';
  if (await hasGroup(kube, CERT_MANAGER)) return 'cert-manager';
  return env.ACME_DIRECTORY === undefined ? 'none' : 'acme';
}
