import { credentialsRevisionOf } from '../../store/spec-defaults.ts';
import type { GraphContext } from '../context.ts';
import type { ActionInput } from './on-store.ts';
import { patchAction } from './patch-action.ts';

/** Asks for a new password of the shop's administrator. Not idempotent: each call asks for another one. */
export const rotateCredentials = (context: GraphContext, input: ActionInput) =>
  patchAction(
    context,
    'rotateCredentials',
    input,
    (store) => ({ spec: { credentialsRevision: credentialsRevisionOf(store) + 1 } }),
    { right: { verb: 'update', subresource: 'credentials' }, exact: true },
  );
