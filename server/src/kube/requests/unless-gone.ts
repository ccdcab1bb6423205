import { isConflict, isNotFound } from '../errors.ts';

/** Waits for a write of an object. One that is gone, or is another one by now (uid, resourceVersion), is no error. @throws KubeError */
export async function unlessGone(request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!isNotFound(error) && !isConflict(error)) throw error;
  }
}
