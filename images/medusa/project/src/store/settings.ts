import { readFileSync } from 'node:fs';

/** This store's settings from the environment. Secrets are read from files and stay in this process. */
export interface Settings {
  database: { host: string; port: number; database: string; user: string; password: string };
  /** Origin as a shopper sees it, without a trailing slash. */
  storeUrl: string;
  redisUrl: string | undefined;
  /** Seconds to wait for the database, and for the setup job after it. */
  databaseTimeout: number;
}

const SECRETS = '/etc/urumi/secrets';

/** @throws Error naming the variable that is missing */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const [host, port] = required(env, 'DB_HOST').split(':');
  return {
    database: {
      host: host ?? '',
      port: Number(port ?? 5432),
      database: env.DB_NAME || 'medusa',
      user: env.DB_USER || 'medusa',
      password: secret(env, 'DB_PASSWORD', 'postgres-password'),
    },
    storeUrl: new URL(required(env, 'STORE_URL')).origin,
    redisUrl: env.REDIS_URL || undefined,
    databaseTimeout: Number(env.STORE_DB_TIMEOUT || 300),
  };
}

/** The variable's value, or else the content of the file from NAME_FILE or from the store's Secret. */
export function secret(env: NodeJS.ProcessEnv, name: string, key: string): string {
  const given = env[name];
  if (given) return given;
  const file = env[`${name}_FILE`] || `${SECRETS}/${key}`;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Error(`set ${name} or ${name}_FILE: cannot read ${file}`, { cause: error });
  }
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`set ${name}`);
  return value;
}
