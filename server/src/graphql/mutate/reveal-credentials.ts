import { readSecret } from '../../kube/requests/read-secret.ts';
import { engineOf } from '../../store/engines/index.ts';
import { secretName, storeNamespace } from '../../store/names.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';
import { addressOf, loginOf } from '../store-view.ts';
import { refuse } from '../user-errors.ts';
import { onStore, refuseDeleting, type ActionInput } from './on-store.ts';

export interface CredentialsPayload {
  kind: 'CredentialsPayload';
  adminUrl: string;
  user: string;
  password: string;
  notice: string;
  clientMutationId?: string | null;
}

const ERRORS = ['NotFound', 'StoreChanged', 'Forbidden', 'RateLimited', 'Conflict'] as const;
const NOTICE =
  'This is the generated password. Change it after the first login, and never share it in plain text.';

/** Reads a shop's login from its Secret. Only this response has it: no cache, log or event does. */
export const revealCredentials = (context: GraphContext, input: ActionInput) =>
  onStore(
    context,
    {
      action: 'revealCredentials',
      kind: 'reveal',
      right: { verb: 'get', subresource: 'credentials' },
      input,
      errors: ERRORS,
    },
    async (store): Promise<CredentialsPayload> => {
      refuseDeleting(store);
      context.setHeader('cache-control', 'no-store');
      const password = await readPassword(context, store);
      const { adminUrl } = addressOf(store, context.api.platform);
      const { clientMutationId } = input;
      return {
        kind: 'CredentialsPayload',
        adminUrl,
        user: loginOf(store, context.api.platform),
        password,
        notice: NOTICE,
        clientMutationId,
      };
    },
  );

async function readPassword({ api }: GraphContext, store: StoreResource): Promise<string> {
  const { name: id } = store.metadata;
  const place = { namespace: storeNamespace(id), name: secretName(id) };
  const secret = api.informers.owns(store) ? await readSecret(api.kube, place) : undefined;
  const password = secret?.[engineOf(store.spec.engine).adminPasswordKey];
  if (password) return password;
  return refuse({
    kind: 'Conflict',
    message: `"${id}" has no password yet`,
    hint: 'wait until its Secret is created',
  });
}
