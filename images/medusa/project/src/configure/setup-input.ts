import { secret } from '../store/settings.ts';

/** Input of the setup job. */
export interface SetupInput {
  name: string;
  email: string;
  password: string;
  sampleData: boolean;
}

export function readSetupInput(env: NodeJS.ProcessEnv = process.env): SetupInput {
  return {
    name: env.STORE_NAME || 'Store',
    email: (env.ADMIN_EMAIL || 'admin@example.com').toLowerCase(),
    password: secret(env, 'ADMIN_PASSWORD', 'medusa-admin-password'),
    sampleData: env.STORE_SAMPLE_DATA !== 'false',
  };
}
