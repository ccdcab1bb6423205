import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../../../tools/cluster/ports.ts';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  startIdentityProvider,
  type IdentityProvider,
} from '../../support/identity-provider.ts';
import { startHarness, type Harness, type Served } from '../graphql/harness.ts';
import { Browser } from './browser.ts';

/** Replicas of the server on one API server, and an OpenID provider. */
export interface SignInHarness extends Harness {
  idp: IdentityProvider;
  replicas: Served[];
  /** A new browser at the first replica. */
  browser(): Browser;
  /** Secrets of sessions. */
  sessions(): Promise<{ name: string; data: Record<string, string> }[]>;
}

/** @param env of the servers, besides the settings of the provider */
export async function startSignInHarness(
  count: number,
  env: Record<string, string> = {},
): Promise<SignInHarness> {
  const harness = await startHarness();
  const [idpPort = 0, ...ports] = await freePorts(count + 1);
  const origins = ports.map((port) => `http://127.0.0.1:${port}`);
  const idp = await startIdentityProvider(idpPort, origins);
  const secret = join(await mkdtemp(join(tmpdir(), 'urumi-oidc-')), 'secret');
  await writeFile(secret, `${CLIENT_SECRET}\n`);
  const oidc = {
    AUTH: 'oidc,password',
    OIDC_ISSUER: idp.issuer,
    OIDC_CLIENT_ID: CLIENT_ID,
    OIDC_CLIENT_SECRET_FILE: secret,
    OIDC_GROUPS_CLAIM: 'groups',
    OIDC_USERNAME_PREFIX: 'oidc:',
    STREAM_RECHECK: '1s',
    TRUSTED_PROXIES: '127.0.0.1',
  };
  const replicas = await Promise.all(
    ports.map((port) => harness.serve({ ...oidc, PORT: String(port), ...env })),
  );
  return {
    ...harness,
    idp,
    replicas,
    browser: () => new Browser(origins[0] ?? ''),
    sessions: () => readSessions(harness),
    stop: async () => {
      await harness.stop();
      await idp.stop();
    },
  };
}

async function readSessions(harness: Harness): Promise<{ name: string; data: Record<string, string> }[]> {
  const selector = 'stores.urumi.dev/session';
  const json = await harness.kubectl('-n', 'urumi-system', 'get', 'secrets', '-l', selector, '-o', 'json');
  const { items } = JSON.parse(json) as {
    items: { metadata: { name: string }; data: Record<string, string> }[];
  };
  return items.map(({ metadata, data }) => ({ name: metadata.name, data }));
}
