import type { InputConfig } from '@medusajs/framework/types';
import type { Settings } from './settings.ts';

type Modules = Extract<InputConfig['modules'], readonly unknown[]>;

/** Folder on the volume for uploads; the server's `static` is a link to it. */
const UPLOADS = '/data/static';

/** Modules that differ from Medusa's defaults: files on the volume, and Redis for state shared by replicas. */
export function modulesOf({ storeUrl, redisUrl }: Settings): Modules {
  const files = {
    resolve: '@medusajs/medusa/file',
    options: {
      providers: [
        {
          resolve: '@medusajs/medusa/file-local',
          id: 'local',
          options: { upload_dir: UPLOADS, private_upload_dir: UPLOADS, backend_url: `${storeUrl}/static` },
        },
      ],
    },
  };
  return redisUrl ? [files, ...redisModules(redisUrl)] : [files];
}

function redisModules(redisUrl: string): Modules {
  const locking = { resolve: '@medusajs/medusa/locking-redis', id: 'locking-redis', is_default: true };
  return [
    { resolve: '@medusajs/medusa/cache-redis', options: { redisUrl } },
    { resolve: '@medusajs/medusa/event-bus-redis', options: { redisUrl } },
    { resolve: '@medusajs/medusa/workflow-engine-redis', options: { redis: { redisUrl } } },
    {
      resolve: '@medusajs/medusa/locking',
      options: { providers: [{ ...locking, options: { redisUrl } }] },
    },
  ];
}
