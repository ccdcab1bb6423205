import { ensureSecret as write } from '../../kube/requests/ensure-secret.ts';
import { ANNOTATION_CREDENTIALS, secretName, storeLabels, storeNamespace } from '../../store/names.ts';
import { keyOf } from '../../store/resource.ts';
import { credentialsRevisionOf } from '../../store/spec-defaults.ts';
import type { Observed } from '../observe/observed.ts';
import type { Dependencies } from '../dependencies.ts';
import { randomText } from './random-text.ts';

/** Generates the store's passwords once. Only the Secret contains them. */
export async function ensureSecret({ kube }: Dependencies, { store, engine }: Observed): Promise<void> {
  const { team, id } = keyOf(store);
  const data = Object.fromEntries(engine.secrets.map(({ key, length }) => [key, randomText(length)]));
  await write(kube, {
    namespace: storeNamespace(id),
    name: secretName(id),
    labels: storeLabels(team, id),
    annotations: { [ANNOTATION_CREDENTIALS]: String(credentialsRevisionOf(store)) },
    data,
  });
}
