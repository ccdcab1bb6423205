import type { Informers } from '../../kube/watch/informers.ts';
import { ofComponent } from '../../kube/objects/parts.ts';
import { keyText } from '../../store/key.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';

const TIMEOUT_MS = 30_000;

/**
 * Waits until no pod of an earlier configure Job runs: two must not load a backup at the same time.
 * @throws Error after 30 s
 */
export function configureEnded(
  informers: Informers,
  store: StoreResource,
  component: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const key = keyText(keyOf(store));
  const ended = (): boolean =>
    ofComponent(informers.byStore('pods', store), component).every(
      ({ phase }) => phase === 'Succeeded' || phase === 'Failed',
    );
  return new Promise((resolve, reject) => {
    const end = (finish: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      stop();
      finish();
    };
    const abort = (): void => end(() => reject(signal.reason as Error));
    const late = new Error('a pod of the previous configure job does not end');
    const timer = setTimeout(() => end(() => reject(late)), TIMEOUT_MS);
    signal.addEventListener('abort', abort);
    const stop = informers.onChange((change) => {
      if (change.kind === 'pods' && change.key && keyText(change.key) === key && ended()) end(resolve);
    });
    if (ended()) end(resolve);
  });
}
