import { cacheDir } from '../lib/paths.ts';
import { withLock } from '../lib/lock.ts';

/** Runs the action while no other process on this machine builds images. */
export function withBuildLock<T>(say: (line: string) => void, action: () => Promise<T>): Promise<T> {
  return withLock(
    cacheDir('images', 'build.lock'),
    () => say('waiting for another build of images on this machine'),
    action,
  );
}
