import type { Say } from '../handle.ts';
import { removeLeaves } from '../pki/index.ts';
import { earliestExpiry } from '../pki/leaves.ts';
import type { Processes } from '../processes.ts';
import type { EmbeddedPlan } from './plan.ts';
import { CLIENTS } from './program-names.ts';

/** Certificates are valid for 365 days, so `npm start` within any two months keeps them valid. */
const RENEW_BEFORE_DAYS = 60;
const DAY_MS = 24 * 3600 * 1000;

/** Each reads its certificate at its start only; pods go on without them. */
const READERS = [...CLIENTS, 'kube-apiserver', 'etcd'];

/**
 * Removes the certificates when the first one is about to expire, or `always`, and stops the programs that use them. The
 * rest of `up` issues new ones and starts the programs.
 */
export async function dropExpiring(
  plan: EmbeddedPlan,
  processes: Processes,
  { say, always = false }: { say: Say; always?: boolean },
): Promise<void> {
  const expiry = await earliestExpiry(plan.pkiDir);
  if (!expiry || !(always || isDue(expiry))) return;
  say(`renewing certificates, the first of which expires on ${expiry.toISOString().slice(0, 10)}`);
  for (const name of READERS) await processes.stop(name);
  await removeLeaves(plan.pkiDir);
}

export function isDue(expiry: Date, now = Date.now()): boolean {
  return expiry.getTime() - now < RENEW_BEFORE_DAYS * DAY_MS;
}
