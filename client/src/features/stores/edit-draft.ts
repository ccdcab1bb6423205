import type {
  DeletionPolicy,
  EditStoreFieldsFragment,
  StoreSize,
  UpdateStoreInput,
} from '../../gql/graphql.ts';
import { pluginsIn } from '../../shared/plugins.tsx';
import { fromLocalInput, toLocalInput } from '../../shared/time.ts';

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
  /** Value of an input of type datetime-local. */
  expiresAt: string;
}

type Base = Omit<EditStoreFieldsFragment, ' $fragmentName'>;

export function draftOf(store: Base): EditDraft {
  return {
    name: store.displayName,
    size: store.size,
    host: store.ownHost,
    plugins: store.plugins.join('\n'),
    adminEmail: store.adminEmail,
    labels: store.labels.map(({ key, value }) => `${key}=${value}`).join('\n'),
    deletionPolicy: store.deletionPolicy,
    expiresAt: toLocalInput(store.expiresAt),
  };
}

/**
 * The mutation's input: the fields that were edited, for the store as it was when the form was opened. A host or e-mail
 * address that was emptied goes back to the platform's default, and a store without a time to be deleted at stays.
 */
export function toUpdate(store: Base, draft: EditDraft): UpdateStoreInput {
  const before = draftOf(store);
  const edited = (field: keyof EditDraft): boolean => draft[field] !== before[field];
  const { id, uid, generation: ifGeneration } = store;
  return {
    id,
    uid,
    ifGeneration,
    ...only(edited('name'), { name: draft.name }),
    ...only(edited('size'), { size: draft.size }),
    ...only(edited('host'), { host: draft.host.trim() || null }),
    ...only(edited('plugins'), { plugins: pluginsIn(draft.plugins) }),
    ...only(edited('adminEmail'), { adminEmail: draft.adminEmail.trim() || null }),
    ...only(edited('labels'), { labels: labelsIn(draft.labels) }),
    ...only(edited('deletionPolicy'), { deletionPolicy: draft.deletionPolicy }),
    ...only(edited('expiresAt'), { expiresAt: fromLocalInput(draft.expiresAt) }),
  };
}

const only = <T extends object>(asked: boolean, part: T): Partial<T> => (asked ? part : {});

function labelsIn(text: string): { key: string; value: string }[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map((line) => {
    const [key = '', ...value] = line.split('=');
    return { key: key.trim(), value: value.join('=').trim() };
  });
}
