import { askShop, NoAnswer, type ShopAddress, type ShopAnswer } from '../../shop/ask.ts';
import type { EngineCheck } from '../../store/engine.ts';
import { engineOf } from '../../store/engines/index.ts';
import type { HealthCheck, StoreResource } from '../../store/resource.ts';
import { fillIn, problemOf, variablesIn } from './judge.ts';

/** Outcome of an application check. */
export interface ApplicationReport {
  /** `unreached`: no connection was made, so that nothing is known about the shop. */
  state: 'healthy' | 'unhealthy' | 'unreached';
  /** Checks that were made, in the order of the engine. The first without an answer is the last one. */
  results: readonly HealthCheck[];
}

interface Asking {
  at: ShopAddress;
  url: URL;
  hosts: readonly string[];
  /** Undefined until a check needs them. */
  variables?: ReadonlyMap<string, string>;
  /** When the whole check ends; milliseconds since the start of the process. */
  deadline: number;
  signal?: AbortSignal;
}

/** Of one request, and of the whole check. Milliseconds. */
const TIMEOUT_MS = 8000;
const TOTAL_MS = 12_000;

/**
 * Asks a shop for what its visitors need: storefront, API, checkout, admin. Changes nothing in it.
 * Takes at most 12 s.
 * @param at see shopAddress
 * @throws the signal's reason when it aborts; TypeError for a store without status.url
 */
export async function checkApplication(
  at: ShopAddress,
  store: StoreResource,
  signal?: AbortSignal,
): Promise<ApplicationReport> {
  const { checks, variablesPath } = engineOf(store.spec.engine);
  const asking = askingFor(at, store, signal);
  const results: HealthCheck[] = [];
  for (const check of checks) {
    if (check.headers && variablesPath) asking.variables ??= await readVariables(asking, variablesPath);
    const { silence, ...result } = await carryOut(check, asking);
    results.push(result);
    if (silence === 'unreached') return { state: 'unreached', results };
    if (silence) break;
  }
  return { state: results.every(({ ok }) => ok) ? 'healthy' : 'unhealthy', results };
}

function askingFor(at: ShopAddress, { spec, status }: StoreResource, signal?: AbortSignal): Asking {
  const url = new URL(status?.url ?? '');
  const hosts = [url.hostname, ...(spec.domains ?? [])];
  return { at, url, hosts, deadline: performance.now() + TOTAL_MS, signal };
}

async function carryOut(
  check: EngineCheck,
  asking: Asking,
): Promise<HealthCheck & { silence?: NoAnswer['silence'] }> {
  const { name } = check;
  const filled = fillIn(check, asking.variables ?? new Map());
  if (typeof filled === 'string')
    return { name, ok: false, milliseconds: 0, message: `cannot be asked: the shop tells no ${filled}` };
  const begun = performance.now();
  const answer = await ask(asking, filled);
  const milliseconds = Math.round(performance.now() - begun);
  if (answer instanceof NoAnswer)
    return { name, ok: false, milliseconds, message: answer.message, silence: answer.silence };
  const problem = problemOf(check, answer, asking.hosts);
  return { name, ok: !problem, status: answer.status, milliseconds, ...(problem && { message: problem }) };
}

async function readVariables(asking: Asking, path: string): Promise<ReadonlyMap<string, string>> {
  const answer = await ask(asking, { path });
  return answer instanceof NoAnswer ? new Map() : variablesIn(answer);
}

async function ask(
  { at, url, deadline, signal }: Asking,
  { path, headers }: Pick<EngineCheck, 'path' | 'headers'>,
): Promise<ShopAnswer | NoAnswer> {
  const left = Math.max(1, Math.min(TIMEOUT_MS, deadline - performance.now()));
  try {
    return await askShop(at, { url, path, headers }, left, signal);
  } catch (error) {
    if (error instanceof NoAnswer) return error;
    throw error;
  }
}
