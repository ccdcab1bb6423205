import { secret } from '../store/settings.ts';

/** What the setup job is asked for. */
export interface Wishes {
  name: string;
  email: string;
  password: string;
  sampleData: boolean;
}

export function readWishes(env: NodeJS.ProcessEnv = process.env): Wishes {
  return {
    name: env.STORE_NAME || 'Store',
    email: (env.ADMIN_EMAIL || 'admin@example.com').toLowerCase(),
    password: secret(env, 'ADMIN_PASSWORD', 'medusa-admin-password'),
    sampleData: env.STORE_SAMPLE_DATA !== 'false',
  };
}
