import { changeSecret } from '../../kube/requests/change-secret.ts';
import { ANNOTATION_CREDENTIALS, secretName, storeNamespace } from '../../store/names.ts';
import { credentialsRevisionOf } from '../../store/spec-defaults.ts';
import type { Observed } from '../observe/observed.ts';
import type { Dependencies } from '../dependencies.ts';
import { randomText } from './random-text.ts';

/**
 * Writes a new password of the administrator and its revision in one request: what is killed before has changed nothing, and what
 * is killed after does not do it twice.
 */
export async function rotateSecret({ kube }: Dependencies, { store, engine }: Observed): Promise<void> {
  const { name: id } = store.metadata;
  const revision = String(credentialsRevisionOf(store));
  const { adminPasswordKey: key } = engine;
  const length = engine.secrets.find((secret) => secret.key === key)?.length ?? 20;
  await changeSecret(kube, { namespace: storeNamespace(id), name: secretName(id) }, ({ annotations }) =>
    annotations[ANNOTATION_CREDENTIALS] === revision
      ? undefined
      : { data: { [key]: randomText(length) }, annotations: { [ANNOTATION_CREDENTIALS]: revision } },
  );
}
