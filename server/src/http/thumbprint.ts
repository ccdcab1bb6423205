import type { Kube } from '../kube/client.ts';
import { readAcmeAccount } from '../kube/requests/acme-account.ts';
import type { ReadThumbprint } from './challenges.ts';

/** A deleted account is replaced by the leader; other replicas learn of that within this time. Milliseconds. */
const KEPT_MS = 60_000;
/** While there is no account, or it cannot be read. Milliseconds. */
const ABSENT_MS = 2000;

/** Reads the thumbprint of the account in a namespace. Concurrent reads are one request. */
export function accountThumbprint(kube: Kube, namespace: string): ReadThumbprint {
  let known: Promise<string | undefined> | undefined;
  let until = 0;
  const read = async (): Promise<string | undefined> => {
    const account = await readAcmeAccount(kube, namespace).catch(() => undefined);
    until = performance.now() + (account === undefined ? ABSENT_MS : KEPT_MS);
    return account?.thumbprint;
  };
  return () => {
    if (known === undefined || performance.now() > until) {
      until = Infinity;
      known = read();
    }
    return known;
  };
}
