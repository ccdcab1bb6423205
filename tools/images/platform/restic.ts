import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureObjects } from '../../cluster/binaries.ts';
import type { MadeContent } from '../definition.ts';

/** `tools/restic`: built with the object storage of the embedded cluster, from the cache or from source. */
export const restic: MadeContent = {
  from: ['tools/cluster/modules/objects'],
  make: async (context, say) => {
    const folder = await ensureObjects(say);
    await mkdir(join(context, 'tools'), { recursive: true });
    await copyFile(join(folder, 'restic'), join(context, 'tools/restic'));
  },
};
