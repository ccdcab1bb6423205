import { isPublic } from '../store/address.ts';
import type { ChallengeAnswer } from './fetch-challenge.ts';

/** What one address of a host did with a request for a challenge. */
export interface Outcome {
  address: string;
  /** An Error: there was no answer. */
  answer: ChallengeAnswer | Error;
}

/**
 * Describes an answer that is not the expected one. At an address that is not public the answer is not described: a person who
 * controls the DNS of a host could explore the network of the cluster.
 */
export function describeAnswer({ address, answer }: Outcome, port: number): string {
  if (!isPublic(address)) return `${address}, which is not public and does not answer the challenge`;
  if (answer instanceof Error) return `${address}, which ${withoutAnswer(answer)} on port ${port}`;
  if (answer.status === 200)
    return `${address}, which answers the challenge otherwise: another server, or one with another ACME account`;
  return `${address}, which answers the challenge with status ${answer.status}: another server, or no route to this one`;
}

function withoutAnswer(error: Error): string {
  const code = codeOf(error);
  if (code === 'ECONNREFUSED') return 'refuses connections';
  if (code === 'ABORT_ERR' || code === 'ETIMEDOUT') return 'does not answer in time';
  return `does not answer (${code})`;
}

/** An address of a family that this machine has no route for: that says nothing about the host. */
export const isUnreachable = ({ answer }: Outcome): boolean =>
  answer instanceof Error && NO_ROUTE.has(codeOf(answer));

const NO_ROUTE = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'EAFNOSUPPORT', 'EADDRNOTAVAIL']);

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : error.name);
