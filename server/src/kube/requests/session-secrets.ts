import type { Meta } from '../../store/resource.ts';
import { LABEL_SESSION } from '../../store/names.ts';
import { parseRecord, type SessionRecord } from '../../store/sign-in/session-record.ts';
import type { Kube } from '../client.ts';
import { isNotFound } from '../errors.ts';
import { deleteSecret } from './delete.ts';
import { corePath } from './paths.ts';

/** A session and its Secret. */
export interface StoredSession {
  metadata: Meta;
  record: SessionRecord;
}

/** A Secret of a session, as the API server sends it. */
export interface RawSession {
  metadata: Meta;
  data?: Record<string, string>;
}

const KEY = 'session';

/** What the Secret holds. Without a readable record it is a session that is over. */
export function trimSession({ metadata, data }: RawSession): StoredSession {
  const { name, namespace, uid, resourceVersion, creationTimestamp } = metadata;
  const text = Buffer.from(data?.[KEY] ?? '', 'base64').toString();
  const record = parseRecord(text) ?? UNREADABLE;
  return { metadata: { name, namespace, uid, resourceVersion, creationTimestamp }, record };
}

const UNREADABLE: SessionRecord = {
  method: 'oidc',
  name: '',
  groups: [],
  createdAt: 0,
  confirmedAt: 0,
  expiresAt: 0,
};

/** The Secrets of sessions in one namespace. */
export class SessionSecrets {
  readonly #kube: Kube;
  readonly #namespace: string;

  constructor(kube: Kube, namespace: string) {
    this.#kube = kube;
    this.#namespace = namespace;
  }

  /** @throws KubeError if one with this name exists */
  async create(name: string, record: SessionRecord): Promise<void> {
    await this.#kube.request({ method: 'POST', path: this.#path(), body: bodyOf({ name }, record) });
  }

  /** @throws KubeError */
  async read(name: string): Promise<StoredSession | undefined> {
    try {
      return trimSession(await this.#kube.request<RawSession>({ path: this.#path(name) }));
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  /** Replaces the record if it still is the one that was read. @throws KubeError, a conflict if it is not */
  async replace({ metadata }: StoredSession, record: SessionRecord): Promise<StoredSession> {
    const { name, uid, resourceVersion } = metadata;
    const body = bodyOf({ name, uid, resourceVersion }, record);
    return trimSession(await this.#kube.request<RawSession>({ method: 'PUT', path: this.#path(name), body }));
  }

  /**
   * Deletes a session. One that is gone is no error.
   * @param which `unchanged`: only as it was seen, because another replica may have confirmed it since
   * @throws KubeError
   */
  async remove({ metadata }: StoredSession, which: 'any' | 'unchanged' = 'any'): Promise<void> {
    const { name, uid, resourceVersion } = metadata;
    const version = which === 'unchanged' ? resourceVersion : undefined;
    await deleteSecret(this.#kube, { namespace: this.#namespace, name, uid, resourceVersion: version });
  }

  /** All sessions of one way to sign in. @throws KubeError */
  async list(method: SessionRecord['method']): Promise<StoredSession[]> {
    const query = { labelSelector: `${LABEL_SESSION}=${method}` };
    const { items } = await this.#kube.request<{ items: RawSession[] }>({ path: this.#path(), query });
    return items.map(trimSession);
  }

  #path(name?: string): string {
    return corePath(this.#namespace, 'secrets', name);
  }
}

function bodyOf(metadata: Partial<Meta>, record: SessionRecord): object {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    type: 'Opaque',
    metadata: { ...metadata, labels: { [LABEL_SESSION]: record.method } },
    stringData: { [KEY]: JSON.stringify(record) },
  };
}
