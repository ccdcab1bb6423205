import { buildImages } from '../../images/index.ts';
import { usualSeconds } from '../../lib/durations.ts';
import type { Phase } from '../../lib/phases.ts';
import { Problem } from '../../lib/problem.ts';
import { loadImages, usualBuilds } from '../images.ts';
import { clusterOf, clusterPhase, storeImagesPhase, type Platform } from '../index.ts';
import type { PlatformOptions } from '../options.ts';
import { describeLogin, makeFirstPassword } from './admin-password.ts';
import type { Target } from './commands.ts';
import { installPlatform } from './install.ts';
import { lookUpBy, requireNames } from './names.ts';
import { untilServed, untilServedOverTls } from './served.ts';
import { authValues, provideClientSecret, type AuthValues } from './sign-in.ts';
import { provideCa } from './tls.ts';
import { chartValues, hasSignIn, originOf, settingsFrom, type Installation } from './values.ts';

/** The platform in a cluster: what the phases have made so far. */
export interface InCluster extends Platform {
  /** Reference of the image of the platform. */
  image?: string;
  /** Of the dashboard and the API. */
  url?: string;
  /** How people sign in, in words. */
  login?: string;
}

type Say = (line: string) => void;

const IMAGE = 'urumi';

/** The phases from nothing to a platform that runs in the cluster; `made` is filled in as they go. */
export function inClusterPhases(options: PlatformOptions, made: InCluster): Phase[] {
  const auth = authValues({ ...process.env, ...options.env });
  return [
    ...namesPhase(options),
    clusterPhase(options, made),
    storeImagesPhase(options, made),
    {
      title: 'Platform image',
      usual: async () => ({ seconds: options.cluster === 'kubeconfig' ? 0 : await usualBuilds([IMAGE]) }),
      run: async (say) => {
        made.image = await provideImage(made, say);
      },
    },
    {
      title: 'Platform',
      usual: async () => ({ key: 'platform', seconds: await usualSeconds({ key: 'platform', seconds: 20 }) }),
      run: (say) => install(installationOf(options, made, auth), made, say),
    },
  ];
}

async function install(installation: Installation, made: InCluster, say: Say): Promise<void> {
  const { tls, baseDomain, kind, httpsPort } = installation;
  const target = targetOf(made);
  const prepare = async (): Promise<void> => {
    await provideClientSecret(target, process.env);
    if (tls) await provideCa(target, tls);
  };
  await installPlatform(target, chartValues(installation), prepare, say);
  made.url = originOf(installation);
  if (tls)
    await untilServedOverTls(
      target,
      { host: baseDomain, addresses: reach(installation), port: httpsPort },
      say,
    );
  else if (kind !== 'kubeconfig') await untilServed(made.url);
  made.login = await loginOf(installation, made);
}

/** The embedded node and k3d listen on loopback alone. Elsewhere the base domain leads to the ingress. */
function reach({ kind, baseDomain }: Installation): string[] {
  if (kind === 'kubeconfig') return [baseDomain];
  return kind === 'k3s' ? ['127.0.0.1', baseDomain] : ['127.0.0.1'];
}

/** Before anything is installed: a certificate needs names that lead to the ingress. */
function namesPhase({ tls, baseDomain, env }: PlatformOptions): Phase[] {
  if (!tls || baseDomain === undefined) return [];
  const { DNS_SERVERS, VM_PUBLIC_IP } = { ...process.env, ...env };
  const run = (): Promise<void> => requireNames(baseDomain, lookUpBy(DNS_SERVERS), VM_PUBLIC_IP);
  return [{ title: 'Names', run }];
}

/** Builds the image and loads it. The nodes of a cluster of the user pull theirs. */
async function provideImage(made: InCluster, say: Say): Promise<string> {
  const cluster = clusterOf(made);
  if (cluster.kind === 'kubeconfig') return givenImage();
  const [image] = await buildImages([IMAGE], say);
  if (!image) throw new Error('the image of the platform was not built');
  await loadImages(cluster, [image], say);
  return image.ref;
}

function givenImage(): string {
  const { URUMI_IMAGE = '' } = process.env;
  if (/:[^:/]+$/.test(URUMI_IMAGE)) return URUMI_IMAGE;
  throw new Problem(
    '--in-cluster with --cluster=kubeconfig needs an image that the nodes can pull',
    'push it (images/README.md, Platform), and set URUMI_IMAGE=<repository>:<tag>',
  );
}

/** The first installation makes the password of the local administrator. */
async function loginOf(installation: Installation, made: InCluster): Promise<string> {
  if (!hasSignIn(installation)) return 'with a token: docs/operations.md, "In the cluster of npm start"';
  if (!installation.auth.password.enabled) return `at ${process.env.OIDC_ISSUER}`;
  return describeLogin(await makeFirstPassword(targetOf(made)));
}

function targetOf(made: InCluster): Target {
  if (!made.helm) throw new Error('the cluster phase has not run');
  return { ...clusterOf(made), helm: made.helm };
}

function installationOf(options: PlatformOptions, made: InCluster, auth: AuthValues): Installation {
  const { kind, ingressClass, ingressHttpPort, ingressHttpsPort, storageClass } = clusterOf(made);
  return {
    kind,
    image: made.image ?? '',
    baseDomain: made.baseDomain ?? 'localhost',
    ingressClass,
    httpPort: ingressHttpPort,
    httpsPort: ingressHttpsPort,
    tls: options.tls,
    auth,
    storageClass,
    env: { ...settingsFrom(process.env), ...made.images?.env, ...options.env },
  };
}
