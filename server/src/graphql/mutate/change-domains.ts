import { isPrivate, needsProof, PRIVATE_ALLOWED } from '../../store/domain-proof.ts';
import { MAX_DOMAINS } from '../../store/generated/store-rules.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import { storeHost } from '../../store/url.ts';
import type { Api, GraphContext } from '../context.ts';
import { refuse } from '../user-errors.ts';
import { checkTeam } from './check-team.ts';
import { InputProblems } from './input-problems.ts';
import type { ActionInput } from './on-store.ts';
import { patchAction } from './patch-action.ts';

export interface DomainInput extends ActionInput {
  host: string;
}

export interface PrimaryDomainInput extends ActionInput {
  /** Null: the host of the spec, or the default one. */
  host?: string | null;
}

/** Two changes of the list at the same time must not undo each other. */
const OPTIONS = { right: { verb: 'update', subresource: 'domains' }, exact: true } as const;

const domainsOf = ({ spec }: StoreResource): readonly string[] => spec.domains ?? [];

/** Adds a domain. The controller gives it to the store once DNS proves it. Idempotent. */
export const addDomain = (context: GraphContext, input: DomainInput) =>
  patchAction(
    context,
    'addDomain',
    input,
    (store) => {
      const { host } = input;
      const domains = domainsOf(store);
      if (domains.includes(host)) return undefined;
      check(context.api, store, host);
      if (domains.length >= MAX_DOMAINS) refuseMore(store);
      return { spec: { domains: [...domains, host] } };
    },
    OPTIONS,
  );

/** Removes a domain that is not primary. Idempotent. */
export const removeDomain = (context: GraphContext, input: DomainInput) =>
  patchAction(
    context,
    'removeDomain',
    input,
    (store) => {
      const { host } = input;
      if (!domainsOf(store).includes(host)) return undefined;
      if (store.spec.primaryDomain === host) refusePrimary(host);
      const domains = domainsOf(store).filter((domain) => domain !== host);
      return { spec: { domains: domains.length > 0 ? domains : null } };
    },
    OPTIONS,
  );

/** Serves the store at one of its domains, or at its own host. Idempotent. */
export const setPrimaryDomain = (context: GraphContext, input: PrimaryDomainInput) =>
  patchAction(
    context,
    'setPrimaryDomain',
    input,
    (store) => {
      const host = input.host ?? undefined;
      if (store.spec.primaryDomain === host) return undefined;
      if (host !== undefined && !domainsOf(store).includes(host)) refuseUnknown(store, host);
      return { spec: { primaryDomain: host ?? null } };
    },
    OPTIONS,
  );

/** The same rules as those of the CRD and of the admission policies, and hosts that the store can never get. */
function check(api: Api, store: StoreResource, host: string): void {
  const problems = new InputProblems();
  problems.check('host', host, 'host');
  checkTeam(problems, api, keyOf(store).team, { host });
  problems.refuse();
  refusePrivate(api, store, host);
  if (host === storeHost(store, api.platform))
    refuse({ kind: 'Conflict', message: `${host} is the host of the store already` });
  if (!isReserved(api, host)) return;
  refuse({
    kind: 'InvalidInput',
    code: 'HOST_TAKEN',
    field: 'host',
    message: `the host ${host} is taken`,
    hint: 'choose another host',
    allowed: 'a host that is not in use',
  });
}

function refusePrivate({ informers, platform }: Api, store: StoreResource, host: string): void {
  const suffixes = informers.get('teams', '', keyOf(store).team)?.spec.hostSuffixes;
  if (!isPrivate(host) || !needsProof(host, platform.baseDomain, suffixes)) return;
  refuse({
    kind: 'InvalidInput',
    field: 'host',
    message: `host ${PRIVATE_ALLOWED}`,
    allowed: PRIVATE_ALLOWED,
  });
}

/** A host of another store is not refused: DNS decides whose it is. */
function isReserved({ informers, platform }: Api, host: string): boolean {
  return (
    platform.reservedHosts.includes(host) || informers.get('domains', '', host)?.owner.kind === 'Platform'
  );
}

function refuseMore({ metadata }: StoreResource): never {
  const message = `"${metadata.name}" has ${MAX_DOMAINS} domains, which is the most`;
  return refuse({ kind: 'Conflict', message, hint: 'remove one first' });
}

function refusePrimary(host: string): never {
  const hint = 'set another primary domain first, or null';
  return refuse({ kind: 'Conflict', message: `${host} is the primary domain`, hint });
}

function refuseUnknown(store: StoreResource, host: string): never {
  const domains = domainsOf(store);
  return refuse({
    kind: 'InvalidInput',
    field: 'host',
    message: `the store has no domain ${host}`,
    hint: 'add it first',
    allowed: domains.length > 0 ? `one of ${domains.join(', ')}, or null` : 'null',
  });
}
