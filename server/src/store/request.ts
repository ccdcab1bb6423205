import { ANNOTATION_REQUEST } from './names.ts';
import type { StoreResource } from './resource.ts';

export type RequestVerb = 'retry' | 'upgrade' | 'rollback';

/** A person's wish that no field of the spec can express, because it is an act and not a state. */
export interface StoreRequest {
  verb: RequestVerb;
  /** Revision of the Helm release to go back to; rollback only. */
  revision?: number;
  /** The annotation's whole text: what status.handledRequest holds once it is carried out. */
  text: string;
}

const PATTERN = /^(retry|upgrade|rollback)(?::([1-9]\d{0,8}))?@(\S+)$/;

/** Value of ANNOTATION_REQUEST for an act. The time makes each value new, so that the same act can be asked for again. */
export function formatRequest(verb: RequestVerb, at: Date, revision?: number): string {
  return `${verb}${revision === undefined ? '' : `:${revision}`}@${at.toISOString()}`;
}

/** Reads ANNOTATION_REQUEST; undefined for a text that is none, as a rollback without a revision is. */
export function parseRequest(text: string | undefined): StoreRequest | undefined {
  const match = text === undefined ? null : PATTERN.exec(text);
  if (!text || !match) return undefined;
  const verb = match[1] as RequestVerb;
  if ((verb === 'rollback') !== (match[2] !== undefined)) return undefined;
  return { verb, revision: match[2] === undefined ? undefined : Number(match[2]), text };
}

/** The request that still has to be carried out. */
export function openRequest(store: StoreResource): StoreRequest | undefined {
  const request = parseRequest(store.metadata.annotations?.[ANNOTATION_REQUEST]);
  return request && request.text !== store.status?.handledRequest ? request : undefined;
}
