import { ANNOTATION_REQUEST } from './names.ts';
import type { StoreResource } from './resource.ts';

export type RequestVerb = 'retry' | 'upgrade' | 'rollback';

/** A user's one-time request, which is not desired state and therefore not in the spec. */
export interface StoreRequest {
  verb: RequestVerb;
  /** Revision of the Helm release to roll back to; rollback only. */
  revision?: number;
  /** The annotation's whole text, which status.handledRequest records afterwards. */
  text: string;
}

const PATTERN = /^(retry|upgrade|rollback)(?::([1-9]\d{0,8}))?@(\S+)$/;

/** Formats a value of ANNOTATION_REQUEST. The time makes each value unique, so that a request can be repeated. */
export function formatRequest(verb: RequestVerb, at: Date, revision?: number): string {
  return `${verb}${revision === undefined ? '' : `:${revision}`}@${at.toISOString()}`;
}

/** Parses ANNOTATION_REQUEST; undefined for an invalid text, such as a rollback without a revision. */
export function parseRequest(text: string | undefined): StoreRequest | undefined {
  const match = text === undefined ? null : PATTERN.exec(text);
  if (!text || !match) return undefined;
  const verb = match[1] as RequestVerb;
  if ((verb === 'rollback') !== (match[2] !== undefined)) return undefined;
  return { verb, revision: match[2] === undefined ? undefined : Number(match[2]), text };
}

/** The request that is not handled yet. */
export function openRequest(store: StoreResource): StoreRequest | undefined {
  const request = parseRequest(store.metadata.annotations?.[ANNOTATION_REQUEST]);
  return request && request.text !== store.status?.handledRequest ? request : undefined;
}
