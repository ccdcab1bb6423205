import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { CHALLENGE_PATH, challengeAnswer } from '../store/challenge.ts';
import { addressesOf } from './addresses.ts';
import { describeAnswer, isUnreachable, type Outcome } from './describe-answer.ts';
import { fetchChallenge } from './fetch-challenge.ts';
import { IssuanceError } from './issuance-error.ts';

export interface CheckOptions {
  /** Name servers, with an optional port; empty: those of the system. */
  dnsServers: readonly string[];
  /** Port of hosts; ACME servers use 80. */
  port: number;
  /** How long an Ingress controller may take to route a new path. Milliseconds. */
  routedMs?: number;
}

const ROUTED_MS = 15_000;
const AGAIN_MS = 500;

/**
 * Waits until a challenge of the host is answered with the thumbprint at each of its addresses: an ACME server allows few
 * failed validations an hour.
 * @throws IssuanceError with what was observed; the signal's reason when it aborts
 */
export async function checkChallenge(
  host: string,
  thumbprint: string,
  options: CheckOptions,
  signal: AbortSignal,
): Promise<void> {
  const { routedMs = ROUTED_MS, port } = options;
  const deadline = Date.now() + routedMs;
  for (;;) {
    const wrong = await wrongOutcome(host, thumbprint, options, signal);
    if (!wrong) return;
    signal.throwIfAborted();
    // Without an answer there is no Ingress controller that could still learn of the route.
    if (wrong.answer instanceof Error || Date.now() > deadline)
      throw new IssuanceError('ChallengeFailed', `${host} leads to ${describeAnswer(wrong, port)}`);
    await delay(AGAIN_MS, undefined, { signal });
  }
}

/** The first address that does not answer as expected. */
async function wrongOutcome(
  host: string,
  thumbprint: string,
  { dnsServers, port }: CheckOptions,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  const token = randomBytes(32).toString('base64url');
  const url = new URL(`http://${host}:${port}${CHALLENGE_PATH}${token}`);
  const expected = challengeAnswer(token, thumbprint);
  const outcomes = await Promise.all(
    (await addressesOf(host, dnsServers)).map(async (address): Promise<Outcome> => {
      const answer = await fetchChallenge({ url, address }, signal).catch((error: Error) => error);
      return { address, answer };
    }),
  );
  const reached = outcomes.filter((outcome) => !isUnreachable(outcome));
  const counted = reached.length > 0 ? reached : outcomes;
  return counted.find(({ answer }) => answer instanceof Error || answer.text.trim() !== expected);
}
