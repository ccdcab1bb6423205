import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureTools } from '../../cluster/binaries.ts';
import type { MadeContent } from '../definition.ts';

/** `bin/helm`: the one of the embedded cluster, from the cache or built. */
export const helm: MadeContent = {
  from: ['tools/cluster/modules/tools'],
  make: async (context, say) => {
    const folder = await ensureTools(say);
    await mkdir(join(context, 'bin'), { recursive: true });
    await copyFile(join(folder, 'helm'), join(context, 'bin/helm'));
  },
};
