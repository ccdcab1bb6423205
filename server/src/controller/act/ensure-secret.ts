import { randomInt } from 'node:crypto';
import { ensureSecret as write } from '../../kube/requests/ensure-secret.ts';
import { secretName, storeLabels, storeNamespace } from '../../store/names.ts';
import { keyOf } from '../../store/resource.ts';
import type { Observed } from '../observe/observed.ts';
import type { Dependencies } from '../dependencies.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Generates the store's passwords once. Only the Secret contains them. */
export async function ensureSecret({ kube }: Dependencies, { store, engine }: Observed): Promise<void> {
  const { team, id } = keyOf(store);
  const data = Object.fromEntries(engine.secrets.map(({ key, length }) => [key, randomText(length)]));
  await write(kube, {
    namespace: storeNamespace(id),
    name: secretName(id),
    labels: storeLabels(team, id),
    data,
  });
}

/** Letters and digits only: safe in URLs, shells and SQL. */
function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
