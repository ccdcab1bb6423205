import type {
  DeletionPolicy,
  EditStoreFieldsFragment,
  StoreSize,
  UpdateStoreInput,
} from '../../gql/graphql.ts';
import { pluginsIn } from '../../shared/plugins.tsx';

/** What the form holds. */
export interface EditDraft {
  name: string;
  size: StoreSize;
  host: string;
  plugins: string;
  adminEmail: string;
  /** One `key=value` a line. */
  labels: string;
  deletionPolicy: DeletionPolicy;
}

type Base = Omit<EditStoreFieldsFragment, ' $fragmentName'>;

export function draftOf(store: Base): EditDraft {
  return {
    name: store.displayName,
    size: store.size,
    host: store.host,
    plugins: store.plugins.join('\n'),
    adminEmail: store.adminEmail,
    labels: store.labels.map(({ key, value }) => `${key}=${value}`).join('\n'),
    deletionPolicy: store.deletionPolicy,
  };
}

/**
 * The mutation's input: the fields that were edited, for the store as it was when the form was opened. A host or e-mail
 * address that was emptied goes back to the platform's default.
 */
export function toUpdate(store: Base, draft: EditDraft): UpdateStoreInput {
  const before = draftOf(store);
  const edited = (field: keyof EditDraft): boolean => draft[field] !== before[field];
  const { id, uid, generation: ifGeneration } = store;
  return {
    id,
    uid,
    ifGeneration,
    ...(edited('name') ? { name: draft.name } : {}),
    ...(edited('size') ? { size: draft.size } : {}),
    ...(edited('host') ? { host: draft.host.trim() || null } : {}),
    ...(edited('plugins') ? { plugins: pluginsIn(draft.plugins) } : {}),
    ...(edited('adminEmail') ? { adminEmail: draft.adminEmail.trim() || null } : {}),
    ...(edited('labels') ? { labels: labelsIn(draft.labels) } : {}),
    ...(edited('deletionPolicy') ? { deletionPolicy: draft.deletionPolicy } : {}),
  };
}

function labelsIn(text: string): { key: string; value: string }[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map((line) => {
    const [key = '', ...value] = line.split('=');
    return { key: key.trim(), value: value.join('=').trim() };
  });
}
