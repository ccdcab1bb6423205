import type { Informers } from '../../kube/watch/informers.ts';
import { keyText } from '../../store/key.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import { isPending } from '../observe/observed.ts';
import { observeRelease } from '../observe/release.ts';
import type { RunVerb } from '../runs/run.ts';

const SETTLE_TIMEOUT_MS = 3000;

/**
 * Waits until the watch reports helm's last write, so that a decision does not mistake a finished release for one that
 * a killed helm left pending. Has a timeout, because a killed helm does leave its release pending.
 */
export function releaseSettled(
  informers: Informers,
  store: StoreResource,
  verb: RunVerb,
  signal: AbortSignal,
): Promise<void> {
  const key = keyOf(store);
  const settled = (): boolean => {
    const { release } = observeRelease(informers.byStore('releases', store), key.id);
    return verb === 'uninstall' ? release === undefined : release !== undefined && !isPending(release);
  };
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(end, signal.aborted ? 0 : SETTLE_TIMEOUT_MS);
    const stop = informers.onChange((change) => {
      if (change.kind === 'releases' && change.key && keyText(change.key) === keyText(key) && settled())
        end();
    });
    if (settled()) end();
  });
}
