import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { startServer, type RunningServer } from '../../tools/platform/server.ts';
import { Api } from '../support/api.ts';
import { createStore, deleteStore, isReady, watchStore, type StoreView } from '../support/stores.ts';
import type { TestPlatform } from '../support/test-platform.ts';
import { command, type Outcome } from './outcome.ts';
import { asAdministrator, makePerson, makeTeam, setMembers, type Person, type PersonRole } from './people.ts';

const TEAM = 'urumi';
/** A second team, whose administrator attacks the first one. */
export const RIVALS = 'rivals';

/** A real node with two teams, a store to attack, and a server that asks for a login. */
export interface Arena {
  platform: TestPlatform;
  victim: StoreView;
  /** Origin of the server with AUTH=token. */
  url: string;
  person(team: string, role: PersonRole): Promise<Person>;
  kubectl(person: Person, ...args: string[]): Promise<Outcome>;
  /** Spec, uid and Secret of the victim: equal before and after means that nothing was changed. */
  fingerprint(): Promise<string>;
  stop(): Promise<void>;
}

export async function startArena(): Promise<Arena> {
  const platform = inject('platform');
  const folder = await mkdtemp(join(tmpdir(), 'urumi-red-team-'));
  await makeTeam(platform, RIVALS);
  const api = new Api(platform.url);
  const victim = await makeVictim(api);
  const server = await guardedServer(platform);
  return {
    platform,
    victim,
    url: server.url,
    person: (team, role) => makePerson(platform, folder, { team, role }),
    kubectl: (person, ...args) => command(platform.kubectl, args, { KUBECONFIG: person.kubeconfig }),
    fingerprint: () => fingerprint(platform, victim.id),
    stop: async () => {
      await server.stop();
      await deleteStore(api, victim.id);
      await watchStore(api, victim.id, () => false);
      await api.close();
      await setMembers(platform, TEAM, []);
      await asAdministrator(platform, 'delete', 'team', RIVALS);
      await rm(folder, { recursive: true });
    },
  };
}

async function makeVictim(api: Api): Promise<StoreView> {
  const id = 'victim';
  const { __typename, message } = await createStore(api, { name: 'Victim', engine: 'MEDUSA', id });
  if (__typename !== 'StorePayload') throw new Error(`no victim: ${message}`);
  const { seen } = await watchStore(api, id, isReady);
  return seen.at(-1)!;
}

function guardedServer({ env }: TestPlatform): Promise<RunningServer> {
  return startServer({ ...env, AUTH: 'token', CONTROLLER: 'false' }, 0, 'ignore');
}

async function fingerprint(platform: TestPlatform, id: string): Promise<string> {
  const secret = `urumi-${id}-ecommerce-store-secrets`;
  const store = '{.metadata.uid} {.metadata.generation} {.metadata.finalizers} {.spec}';
  return [
    await asAdministrator(platform, '-n', TEAM, 'get', 'store', id, '-o', `jsonpath=${store}`),
    await asAdministrator(platform, '-n', `store-${id}`, 'get', 'secret', secret, '-o', 'jsonpath={.data}'),
  ].join('\n');
}
