import { join } from 'node:path';
import { execa } from 'execa';
import { vi } from 'vitest';
import type { TestPlatform } from '../support/test-platform.ts';
import { writeTokenKubeconfig } from '../support/token-kubeconfig.ts';

export type PersonRole = 'viewer' | 'operator' | 'admin';

/** A member of a team, with a token for each of the two doors: the API and the API server. */
export interface Person {
  /** Headers of requests to the API. */
  headers: Record<string, string>;
  /** Kubeconfig with this person's token only. */
  kubeconfig: string;
}

/** Runs kubectl as the administrator of the cluster. @throws when it fails */
export async function asAdministrator(
  { kubectl, kubeconfig }: TestPlatform,
  ...args: string[]
): Promise<string> {
  return (await execa(kubectl, args, { env: { KUBECONFIG: kubeconfig } })).stdout;
}

/** Makes a team without members, and waits for its namespace. */
export async function makeTeam(platform: TestPlatform, team: string): Promise<void> {
  const body = { apiVersion: 'stores.urumi.dev/v1alpha1', kind: 'Team', metadata: { name: team }, spec: {} };
  await execa(platform.kubectl, ['apply', '-f', '-'], {
    input: JSON.stringify(body),
    env: { KUBECONFIG: platform.kubeconfig },
  });
  const exists = (): Promise<boolean> => succeeds(asAdministrator(platform, 'get', 'namespace', team));
  await vi.waitUntil(exists, { timeout: 30_000, interval: 200 });
}

/** Makes a service account in the namespace of a team the only member of it, and waits until its role is effective. */
export async function makePerson(
  platform: TestPlatform,
  folder: string,
  { team, role }: { team: string; role: PersonRole },
): Promise<Person> {
  const kubectl = (...args: string[]): Promise<string> => asAdministrator(platform, '-n', team, ...args);
  const name = `red-${role}`;
  await kubectl('create', 'serviceaccount', name);
  await setMembers(platform, team, [{ kind: 'ServiceAccount', namespace: team, name, role }]);
  const user = `--as=system:serviceaccount:${team}:${name}`;
  const may = (): Promise<boolean> => succeeds(kubectl('auth', 'can-i', 'get', 'stores', user));
  await vi.waitUntil(may, { timeout: 30_000, interval: 200 });
  const token = await kubectl('create', 'token', name, '--duration=1h', '--audience=urumi');
  const kubeconfig = join(folder, `${team}-${name}.conf`);
  const forKubectl = await kubectl('create', 'token', name, '--duration=1h');
  await writeTokenKubeconfig(kubeconfig, platform.kubeconfig, forKubectl);
  return { headers: { authorization: `Bearer ${token}` }, kubeconfig };
}

export async function setMembers(platform: TestPlatform, team: string, members: object[]): Promise<void> {
  await asAdministrator(
    platform,
    'patch',
    'team',
    team,
    '--type=merge',
    '-p',
    JSON.stringify({ spec: { members } }),
  );
}

const succeeds = (attempt: Promise<string>): Promise<boolean> =>
  attempt.then(
    () => true,
    () => false,
  );
