import type { CreateRolloutInput, Engine, PreviewRolloutInput, StoreSize } from '../../gql/graphql.ts';

/** What the form has. Lists are texts, separated by commas or spaces. */
export interface RolloutDraft {
  name: string;
  engine: Engine | '';
  versions: string;
  labels: string;
  ids: string;
  version: string;
  size: StoreSize | '';
  canary: string;
  waves: string;
  failureBudget: string;
  keep: boolean;
}

const EMPTY: RolloutDraft = {
  name: '',
  engine: '',
  versions: '',
  labels: '',
  ids: '',
  version: '',
  size: '',
  canary: '1',
  waves: '10%',
  failureBudget: '5%',
  keep: false,
};

/** A draft whose stores are those that a link names, such as `/rollouts?create&engine=MEDUSA&from=1`. */
export function draftOf(params: URLSearchParams): RolloutDraft {
  return {
    ...EMPTY,
    // The preview says when it is none.
    engine: (params.get('engine') ?? '') as Engine | '',
    versions: params.get('from') ?? '',
    version: params.get('to') ?? '',
  };
}

/** The rollout of a draft without its name, for a preview. */
export function specOf(draft: RolloutDraft): PreviewRolloutInput {
  const { engine, version, size, failureBudget, keep } = draft;
  return {
    selector: {
      engine: engine || null,
      versions: orNull(listOf(draft.versions)),
      ids: orNull(listOf(draft.ids)),
      labels: orNull(listOf(draft.labels).map(labelOf)),
    },
    target: { version: version.trim() || null, size: size || null },
    canary: Number(draft.canary) || 0,
    waves: listOf(draft.waves),
    failureBudget: failureBudget.trim() || null,
    onFailure: keep ? 'KEEP' : 'ROLLBACK',
  };
}

export function toCreate(draft: RolloutDraft, team: string | undefined): CreateRolloutInput {
  return { ...specOf(draft), name: draft.name, team: team ?? null };
}

/** Whether there is enough to ask for a preview. */
export const isComplete = ({ engine, version, size }: RolloutDraft): boolean =>
  version.trim() === '' ? size !== '' : engine !== '';

const listOf = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);
const orNull = <T>(list: T[]): T[] | null => (list.length > 0 ? list : null);

function labelOf(text: string): { key: string; value: string } {
  const [key = '', value = ''] = text.split('=');
  return { key, value };
}
