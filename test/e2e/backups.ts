import type { Api } from '../support/api.ts';

export interface BackupView {
  name: string;
  team: string;
  phase: 'PENDING' | 'RUNNING' | 'COMPLETE' | 'FAILED';
  message: string;
  storeName: string | null;
  bytes: number | null;
  addedBytes: number | null;
  orders: number | null;
  products: number | null;
}

const FIELDS = 'name team phase message storeName bytes addedBytes orders products';

/** Asks for a backup. @returns its name */
export async function backUp(api: Api, id: string): Promise<string> {
  const { backupStore } = await api.send<{ backupStore: { message?: string; backup?: { name: string } } }>(
    `mutation BackUp($id: ID!) { backupStore(input: { id: $id }) {
      ... on BackupStorePayload { backup { name } } ... on UserError { message } } }`,
    { id },
  );
  if (!backupStore.backup) throw new Error(backupStore.message);
  return backupStore.backup.name;
}

/** The backups of stores with an id, the newest first, once they are enough. Throws when one fails. */
export async function waitForBackups(
  api: Api,
  id: string,
  enough: (backups: BackupView[]) => boolean,
): Promise<BackupView[]> {
  const query = `subscription Backups($id: ID!) { storeBackups(id: $id) { ${FIELDS} } }`;
  for await (const { storeBackups } of api.subscribe<{ storeBackups: BackupView[] }>(query, { id })) {
    const failed = storeBackups.find(({ phase }) => phase === 'FAILED');
    if (failed) throw new Error(`${failed.name}: ${failed.message}`);
    if (enough(storeBackups)) return storeBackups;
  }
  throw new Error('the subscription ended');
}

/** The backups of stores with an id, also of deleted ones, the newest first. */
export async function listBackups(api: Api, store: string): Promise<BackupView[]> {
  const { backups } = await api.send<{ backups: { edges: { node: BackupView }[] } }>(
    `query Backups($store: ID!) { backups(store: $store) { edges { node { ${FIELDS} } } } }`,
    { store },
  );
  return backups.edges.map(({ node }) => node);
}

export async function deleteBackup(api: Api, { team, name }: BackupView): Promise<void> {
  const { deleteBackup: outcome } = await api.send<{ deleteBackup: { message?: string } }>(
    `mutation Delete($team: String!, $name: String!) { deleteBackup(input: { team: $team, name: $name }) {
      __typename ... on UserError { message } } }`,
    { team, name },
  );
  if (outcome.message) throw new Error(outcome.message);
}
