import { setTimeout as delay } from 'node:timers/promises';
import acme from 'acme-client';
import type { AcmeSession } from './connect.ts';
import { IssuanceError } from './issuance-error.ts';
import { newKey } from './keys.ts';
import { detailOf } from './problem.ts';

/** PEM. */
export interface IssuedCertificate {
  /** The certificate, then its intermediates. */
  chain: string;
  key: string;
}

type Order = Awaited<ReturnType<AcmeSession['createOrder']>>;
type Authorization = Awaited<ReturnType<AcmeSession['getAuthorizations']>>[number];

/** How often and how long a state of the ACME server is asked for. Milliseconds. */
const POLL_MS = 1000;
const DEADLINE_MS = 90_000;

/**
 * Orders a certificate for one host, with a new key. The answer to the challenge must be reachable before.
 * @throws IssuanceError; the signal's reason when it aborts
 */
export async function orderCertificate(
  session: AcmeSession,
  host: string,
  signal: AbortSignal,
): Promise<IssuedCertificate> {
  const order = await session.createOrder({ identifiers: [{ type: 'dns', value: host }] });
  for (const authorization of await session.getAuthorizations(order))
    await authorize(session, order, authorization, signal);
  const ready = await settled(() => session.getOrder(order), ['ready'], signal);
  const key = newKey();
  const [, request] = await acme.crypto.createCsr({ altNames: [host] }, key);
  await session.finalizeOrder(ready, request);
  const valid = await settled(() => session.getOrder(order), ['valid'], signal);
  return { chain: await session.getCertificate(valid), key };
}

/** An ACME server may reuse what it has validated before. */
async function authorize(
  session: AcmeSession,
  order: Order,
  authorization: Authorization,
  signal: AbortSignal,
): Promise<void> {
  if (authorization.status === 'valid') return;
  const challenge = authorization.challenges.find(({ type }) => type === 'http-01');
  if (!challenge) throw new IssuanceError('IssuerFailed', 'the ACME server offers no HTTP-01 challenge');
  signal.throwIfAborted();
  await session.completeChallenge(challenge);
  const now = async (): Promise<Authorization> => {
    const all = await session.getAuthorizations(order);
    return all.find(({ url }) => url === authorization.url) ?? authorization;
  };
  await settled(now, ['valid'], signal);
}

/** Waits for one of the wanted states. @throws IssuanceError on any other final state */
async function settled<T extends Order | Authorization>(
  read: () => Promise<T>,
  wanted: readonly T['status'][],
  signal: AbortSignal,
): Promise<T> {
  const deadline = Date.now() + DEADLINE_MS;
  for (;;) {
    const item = await read();
    if (wanted.includes(item.status)) return item;
    if (!['pending', 'processing', 'ready'].includes(item.status)) throw failureOf(item);
    if (Date.now() > deadline)
      throw new IssuanceError('IssuerFailed', `the ACME server left the order ${item.status}`);
    await delay(POLL_MS, undefined, { signal });
  }
}

function failureOf(item: Order | Authorization): IssuanceError {
  if (!('challenges' in item)) {
    const detail = detailOf(item.error) ?? `the order is ${item.status}`;
    return new IssuanceError('IssuerFailed', `the ACME server refused: ${detail}`);
  }
  const errors = item.challenges.flatMap((challenge) => detailOf(challenge.error) ?? []);
  const detail = errors[0] ?? `the authorization is ${item.status}`;
  return new IssuanceError('ChallengeFailed', `the ACME server could not validate the host: ${detail}`);
}
