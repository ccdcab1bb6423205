import type { Change } from '../kube/watch/change.ts';
import { keyText, parseKey, type StoreKey } from '../store/key.ts';
import { keyOf, type Meta, type StoreResource } from '../store/resource.ts';
import { storeHost, type PublicAddress } from '../store/url.ts';

/** Stores by the hosts that they ask for, by their id and by the backup that they are made from, so that a change of one costs no pass over all stores. */
export class StoreLookup {
  readonly #at: PublicAddress;
  readonly #byHost = new Groups();
  readonly #byId = new Groups();
  readonly #byBackup = new Groups();
  readonly #hosts = new Map<string, readonly string[]>();

  constructor(stores: readonly StoreResource[], at: PublicAddress) {
    this.#at = at;
    for (const store of stores) this.#set(store);
  }

  follow({ kind, type, object }: Change): void {
    if (kind !== 'stores' || type === 'sync') return;
    if (type !== 'delete') return this.#set(object);
    const key = keyText(keyOf(object));
    this.#remove(key, object.metadata.name);
    const backup = backupOf(object);
    if (backup) this.#byBackup.delete(backup, key);
  }

  /** The stores that ask for one of the hosts. */
  asking(hosts: readonly string[]): StoreKey[] {
    const keys = new Set(hosts.flatMap((host) => this.#byHost.of(host)));
    return [...keys].map(parseKey);
  }

  /** The stores of any team that have this id. */
  withId(id: string): StoreKey[] {
    return this.#byId.of(id).map(parseKey);
  }

  /** The stores that are made from a backup. */
  madeFrom({ namespace = '', name }: Meta): StoreKey[] {
    return this.#byBackup.of(`${namespace}/${name}`).map(parseKey);
  }

  #set(store: StoreResource): void {
    const key = keyText(keyOf(store));
    const { name } = store.metadata;
    this.#remove(key, name);
    const hosts = [storeHost(store, this.#at), ...(store.spec.domains ?? [])];
    this.#hosts.set(key, hosts);
    for (const host of hosts) this.#byHost.add(host, key);
    this.#byId.add(name, key);
    const backup = backupOf(store);
    if (backup) this.#byBackup.add(backup, key);
  }

  #remove(key: string, id: string): void {
    for (const host of this.#hosts.get(key) ?? []) this.#byHost.delete(host, key);
    this.#hosts.delete(key);
    this.#byId.delete(id, key);
  }
}

/** The backup that a store is made from, which cannot be changed. */
function backupOf({ metadata, spec }: StoreResource): string | undefined {
  return spec.source && `${metadata.namespace}/${spec.source.backup}`;
}

/** Texts in groups. Almost every group has one text. */
class Groups {
  readonly #groups = new Map<string, readonly string[]>();

  of(name: string): readonly string[] {
    return this.#groups.get(name) ?? [];
  }

  add(name: string, text: string): void {
    if (!this.of(name).includes(text)) this.#groups.set(name, [...this.of(name), text]);
  }

  delete(name: string, text: string): void {
    const others = this.of(name).filter((other) => other !== text);
    if (others.length > 0) this.#groups.set(name, others);
    else this.#groups.delete(name);
  }
}
