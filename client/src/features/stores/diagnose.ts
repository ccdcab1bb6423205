import type { DiagnosisFieldsFragment } from '../../gql/graphql.ts';

type Store = Omit<DiagnosisFieldsFragment, ' $fragmentName'>;
type Condition = Store['conditions'][number];

/** A fact that a diagnosis rests on, and where it is from. */
export interface Evidence {
  source: string;
  text: string;
  /** RFC 3339. */
  since?: string | null;
}

export interface DiagnosisResult {
  isFine: boolean;
  /** What the state is, and why. */
  sentence: string;
  /** What to do about it, if it is known. */
  remedy?: string | null;
  evidence: Evidence[];
}

/** The state of a store in one sentence, from its phase, steps, conditions and last error, and what it rests on. */
export function diagnose(store: Store): DiagnosisResult {
  const evidence = [...ofError(store), ...ofSteps(store), ...ofConditions(store)];
  const isFine = evidence.length === 0 && (store.phase === 'READY' || store.phase === 'SUSPENDED');
  const sentence = SENTENCES[store.phase](store);
  return { isFine, sentence, remedy: isFine ? undefined : store.lastError?.hint, evidence };
}

const SENTENCES: Record<Store['phase'], (store: Store) => string> = {
  READY: (store) => {
    const [first] = ofConditions(store);
    return first
      ? `Orders are possible, but ${lower(first.text)}.`
      : 'Orders are possible; nothing is wrong.';
  },
  SUSPENDED: () => 'It is scaled to zero on request; its data is kept.',
  QUEUED: ({ queuePosition }) =>
    queuePosition
      ? `It waits for its turn, at position ${queuePosition}: only so many stores are provisioned at a time.`
      : 'It waits for the controller.',
  PROVISIONING: (store) => `It is being provisioned${atStep(store)}.`,
  UPDATING: (store) => `A change is being applied${atStep(store)}.`,
  RESTARTING: (store) => `It was ready, and its pods are restarting${atStep(store)}.`,
  DEGRADED: (store) => `It was ready and does not recover by itself${because(store)}.`,
  FAILED: (store) => `It never became ready${because(store)}.`,
  DELETING: ({ message }) => `It is being deleted: ${lower(message)}.`,
};

/** What stopped it: the last error, or what is not ready. */
function because(store: Store): string {
  const { lastError, conditions, steps } = store;
  const failed = steps.find(({ state }) => state === 'FAILED');
  const text = lastError?.message ?? failed?.message ?? conditions.find(isNotReady)?.message;
  return text ? `: ${lower(text)}` : '';
}

function atStep({ steps }: Store): string {
  const step = steps.find(({ state }) => state === 'RUNNING' || state === 'FAILED');
  if (!step) return '';
  return step.message ? `: ${lower(step.title)}, ${lower(step.message)}` : `: ${lower(step.title)}`;
}

const isNotReady = ({ type, status }: Condition): boolean => type === 'READY' && status === 'FALSE';

/** Without the full stop, to go on. Names and abbreviations keep their capitals. */
const lower = (text: string): string =>
  text.replace(/\.$/, '').replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());

function ofError({ phase, lastError, attempts, nextAttemptAt }: Store): Evidence[] {
  if (!lastError || phase === 'READY') return [];
  const next = nextAttemptAt ? ', tried again by itself' : '';
  const count = attempts > 0 ? ` (${attempts} failed ${attempts === 1 ? 'attempt' : 'attempts'}${next})` : '';
  return [{ source: 'Last error', text: lastError.message + count }];
}

function ofSteps({ phase, steps }: Store): Evidence[] {
  if (phase === 'READY' || phase === 'SUSPENDED') return [];
  return steps
    .filter(({ state, message }) => state === 'FAILED' || (state === 'RUNNING' && message))
    .map(({ title, message, state, startedAt }) => ({
      source: `Step: ${title}`,
      text: message ?? state.toLowerCase(),
      since: startedAt,
    }));
}

/** The status of each condition of a store that is well. Others say the same in other words. */
const EXPECTED: Partial<Record<string, Condition['status']>> = {
  READY: 'TRUE',
  STALLED: 'FALSE',
  HOST_TAKEN: 'FALSE',
  CERTIFICATE_READY: 'TRUE',
  HEALTHY: 'TRUE',
  EXPIRING: 'FALSE',
};
/** These are as expected while a store is suspended or has just been asked for. */
const NOT_WHILE_SUSPENDED: ReadonlySet<string> = new Set(['READY', 'HEALTHY']);

function ofConditions({ phase, conditions }: Store): Evidence[] {
  return conditions
    .filter(({ type, status }) => status !== 'UNKNOWN' && EXPECTED[type] && EXPECTED[type] !== status)
    .filter(({ type }) => phase !== 'SUSPENDED' || !NOT_WHILE_SUSPENDED.has(type))
    .map(({ reason, message, lastTransitionTime }) => ({
      source: `Condition: ${reason}`,
      text: message,
      since: lastTransitionTime,
    }));
}
