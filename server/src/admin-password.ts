import { ConfigError, loadConfig } from './config/index.ts';
import { hashPassword, newPassword } from './http/sign-in/password.ts';
import { createKube, type Kube } from './kube/client.ts';
import { SessionSecrets } from './kube/requests/session-secrets.ts';
import { writeSecret } from './kube/requests/write-secret.ts';
import { ADMIN_LOGIN, ADMIN_SECRET } from './store/sign-in/admin.ts';

/**
 * Makes a new password of the local administrator and prints it once; the cluster has only its hash. It ends the sessions
 * that the former one began. The environment is that of the server.
 */
export async function makeAdminPassword(kube: Kube, namespace: string): Promise<string> {
  const password = newPassword();
  const data = { hash: await hashPassword(password) };
  await writeSecret(kube, { namespace, name: ADMIN_SECRET, labels: {}, data });
  const sessions = new SessionSecrets(kube, namespace);
  for (const session of await sessions.list('password')) await sessions.remove(session);
  return password;
}

if (import.meta.main) await main();

async function main(): Promise<void> {
  try {
    const { env } = loadConfig();
    const kube = createKube({ kubeconfig: env.KUBECONFIG, context: env.KUBE_CONTEXT });
    const password = await makeAdminPassword(kube, env.POD_NAMESPACE);
    process.stdout.write(`user: ${ADMIN_LOGIN}\npassword: ${password}\nThis is the only time it is shown.\n`);
    kube.close();
  } catch (error) {
    const { message } = error as Error;
    process.stderr.write(`error: the password was not changed: ${message}\n`);
    process.exitCode = error instanceof ConfigError ? 2 : 1;
  }
}
