import type { CreateStoreInput, Engine, StoreSize } from '../../gql/graphql.ts';
import { pluginsIn } from '../../shared/plugins.tsx';
import { fromLocalInput } from '../../shared/time.ts';
import { deriveId, idHint } from '../../shared/store-id.ts';

/** State of the form. The id is derived from the name until one is set. */
export interface Draft {
  name: string;
  givenId: string | undefined;
  engine: Engine | undefined;
  size: StoreSize;
  sampleData: boolean;
  version: string;
  plugins: string;
  adminUser: string;
  adminEmail: string;
  /** Value of an input of type datetime-local. */
  expiresAt: string;
}

export const emptyDraft: Draft = {
  name: '',
  givenId: undefined,
  engine: undefined,
  size: 'SMALL',
  sampleData: true,
  version: '',
  plugins: '',
  adminUser: '',
  adminEmail: '',
  expiresAt: '',
};

export const draftId = ({ givenId, name }: Draft): string => givenId ?? deriveId(name);

/** Are all required fields valid? The server validates again. */
export function isComplete(draft: Draft, engine: Engine | undefined): engine is Engine {
  return engine !== undefined && draft.name.trim() !== '' && idHint(draftId(draft)) === undefined;
}

/** The mutation's input. Empty fields are omitted, so that the platform's defaults apply. */
export function toInput(draft: Draft, engine: Engine): CreateStoreInput {
  const plugins = pluginsIn(draft.plugins);
  return {
    name: draft.name.trim(),
    id: draftId(draft),
    engine,
    size: draft.size,
    sampleData: draft.sampleData,
    ...(draft.version.trim() ? { version: draft.version.trim() } : {}),
    ...(plugins.length > 0 ? { plugins } : {}),
    ...(draft.adminUser ? { adminUser: draft.adminUser } : {}),
    ...(draft.adminEmail ? { adminEmail: draft.adminEmail } : {}),
    ...(draft.expiresAt ? { expiresAt: fromLocalInput(draft.expiresAt) } : {}),
  };
}
