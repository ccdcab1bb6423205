import type { Informers } from '../../kube/watch/informers.ts';
import { keyText } from '../../store/key.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import { isPending } from '../observe/observed.ts';
import { lookAtRelease } from '../observe/release.ts';
import type { RunVerb } from '../runs/run.ts';

const PATIENCE_MS = 3000;

/**
 * Waits until the watch has told what helm wrote last: a decision must not take a release that is done for one that a
 * killed helm left pending. Bounded: a helm that was killed does leave it pending.
 */
export function releaseSettled(
  informers: Informers,
  store: StoreResource,
  verb: RunVerb,
  signal: AbortSignal,
): Promise<void> {
  const key = keyOf(store);
  const settled = (): boolean => {
    const { release } = lookAtRelease(informers.byStore('releases', store), key.id);
    return verb === 'uninstall' ? release === undefined : release !== undefined && !isPending(release);
  };
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(end, signal.aborted ? 0 : PATIENCE_MS);
    const stop = informers.onChange((change) => {
      if (change.kind === 'releases' && change.key && keyText(change.key) === keyText(key) && settled())
        end();
    });
    if (settled()) end();
  });
}
