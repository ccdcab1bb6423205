import { Api } from './api.ts';
import { deleteStore, watchStore } from './stores.ts';

/** Deletes the remaining stores of a test, and waits for it. */
export async function cleanUp(origin: string, ids: readonly string[]): Promise<void> {
  const api = new Api(origin);
  for (const id of ids) {
    if ((await deleteStore(api, id)).__typename !== 'DeleteStorePayload') continue;
    await watchStore(api, id, () => false);
  }
  await api.close();
}
