import { isAlreadyExists } from '../../kube/errors.ts';
import { createStore as createResource } from '../../kube/requests/create-store.ts';
import { engineOf } from '../../store/engines/index.ts';
import { ownerUid } from '../../store/key.ts';
import { ANNOTATION_CREATED_FROM, ANNOTATION_INPUT_HASH, storeNamespace } from '../../store/names.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { Api, GraphContext } from '../context.ts';
import { readEngine } from '../read/engines.ts';
import { storesFromAddress } from '../read/limits.ts';
import type { StorePayload } from '../schema/store-payload.ts';
import { phaseOf } from '../store-view.ts';
import { refuse, type UserErrorKind, type UserErrorOf } from '../user-errors.ts';
import { allowOrphan } from './allow-orphan.ts';
import { checkSource } from './check-source.ts';
import { checkTeam } from './check-team.ts';
import { refuseTakenHost } from './host-taken.ts';
import { InputProblems } from './input-problems.ts';
import { runChange, type ChangeRecord } from './run-change.ts';
import { readInput, type CreateStoreInput, type WantedStore } from './read-input.ts';

const ERRORS = [
  'InvalidInput',
  'QuotaExceeded',
  'IdTaken',
  'Forbidden',
  'RateLimited',
  'EngineUnavailable',
] as const satisfies UserErrorKind[];

/** Validates the input and creates one Store. Repeating it with the same id and input returns the existing store. */
export function createStore(
  context: GraphContext,
  input: CreateStoreInput,
): Promise<StorePayload | UserErrorOf<(typeof ERRORS)[number]>> {
  const record: ChangeRecord = { action: 'createStore' };
  return runChange(context, record, ERRORS, async () => {
    const wanted = readInput(input, context.api.options.team);
    Object.assign(record, { store: wanted.id, team: wanted.team });
    await allow(context, wanted.team);
    const { clientMutationId } = input;
    const present = sameStore(context.api.storeIndex.get(wanted.id), wanted);
    if (present) return { kind: 'StorePayload', store: present, clientMutationId };
    refuseForTeam(context.api, wanted);
    await checkSource(context, wanted);
    await allowOrphan(context, wanted.team, wanted.spec.deletionPolicy);
    refuseUnfit(context, wanted);
    return { kind: 'StorePayload', store: await write(context, wanted), clientMutationId };
  });
}

async function allow({ api, viewer }: GraphContext, team: string): Promise<void> {
  if (await api.access.may(viewer, { verb: 'create' }, team)) return;
  refuse({ kind: 'Forbidden', message: `${viewer.name} may not create stores in team "${team}"` });
}

/** The store that the same input created; refuses if the id belongs to another. */
function sameStore(present: StoreResource | undefined, wanted: WantedStore): StoreResource | undefined {
  if (!present) return undefined;
  const { annotations, namespace } = present.metadata;
  const same = namespace === wanted.team && annotations?.[ANNOTATION_INPUT_HASH] === wanted.inputHash;
  if (same && phaseOf(present) !== 'Deleting') return present;
  return refuseTaken(wanted.id, phaseOf(present) === 'Deleting');
}

function refuseTaken(id: string, deleting: boolean): never {
  const hint = deleting ? 'it is being deleted: try again when it is gone' : 'choose another id';
  return refuse({ kind: 'IdTaken', id, message: `there is already a store "${id}"`, hint });
}

function refuseForTeam(api: Api, { team, spec }: WantedStore): void {
  const problems = new InputProblems();
  checkTeam(problems, api, team, spec);
  problems.refuse();
}

/** Checks that need no request to Kubernetes. */
function refuseUnfit({ api, viewer }: GraphContext, { id, spec }: WantedStore): void {
  const engine = readEngine(api, engineOf(spec.engine));
  if (!engine.available) {
    const message = `${engine.title} cannot be created here: ${engine.reason}`;
    refuse({ kind: 'EngineUnavailable', engine: engine.engine, message, hint: engine.fix });
  }
  if (ownerUid(api.informers.get('namespaces', '', storeNamespace(id))) !== undefined) refuseTaken(id, true);
  refuseTakenHost(api, spec.host ?? `${id}.${api.platform.baseDomain}`);
  refuseGreedy(api, viewer.address);
}

function refuseGreedy(api: Api, address: string | undefined): void {
  const { maxStoresPerAddress: limit } = api.options;
  const used = storesFromAddress(api, address);
  if (limit === null || used < limit) return;
  const message = `${used} stores were created from your address, and ${limit} are allowed`;
  refuse({
    kind: 'QuotaExceeded',
    message,
    hint: 'delete one first, or increase MAX_STORES_PER_IP',
    limit,
    used,
  });
}

/** How long to wait until the watch reports a store that won the race for an id. Milliseconds. */
const WAIT_MS = 2000;

async function write({ api, viewer }: GraphContext, wanted: WantedStore): Promise<StoreResource> {
  const { id, team, spec, labels, inputHash } = wanted;
  const from = viewer.address && { [ANNOTATION_CREATED_FROM]: viewer.address };
  const annotations = { [ANNOTATION_INPUT_HASH]: inputHash, ...from };
  try {
    const made = await createResource(api.kube, { team, id, spec, labels, annotations });
    api.informers.answered(made);
    return made;
  } catch (error) {
    if (!isAlreadyExists(error)) throw error;
    const rival = sameStore(await api.storeIndex.waitFor(id, WAIT_MS), wanted);
    if (rival) return rival;
    throw error;
  }
}
