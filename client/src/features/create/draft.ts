import type { CreateStoreInput, Engine, StoreSize } from '../../gql/graphql.ts';
import { deriveId, idHint } from '../../shared/store-id.ts';

/** What the form holds. The id follows the name until one is given. */
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
};

export const draftId = ({ givenId, name }: Draft): string => givenId ?? deriveId(name);

/** Whether nothing is left to fill in. The server checks again. */
export function isComplete(draft: Draft, engine: Engine | undefined): engine is Engine {
  return engine !== undefined && draft.name.trim() !== '' && idHint(draftId(draft)) === undefined;
}

/** The mutation's input. What was left empty is left out, so that the platform's defaults hold. */
export function toInput(draft: Draft, engine: Engine): CreateStoreInput {
  const plugins = draft.plugins.split(/[\s,]+/).filter(Boolean);
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
  };
}
