import { defineConfig } from '@medusajs/framework/utils';
import { modulesOf } from './src/store/modules.ts';
import { readSettings, secret } from './src/store/settings.ts';

// `medusa build` compiles the admin and needs no store. In the running server, src/api/middlewares.ts serves the
// admin's files, so the image does not need the build tools.
const building = process.env.URUMI_BUILD === 'true';

export default building ? defineConfig() : configOfStore();

function configOfStore(): ReturnType<typeof defineConfig> {
  const settings = readSettings();
  const { user, password, host, port, database } = settings.database;
  return defineConfig({
    projectConfig: {
      databaseUrl: `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`,
      databaseDriverOptions: { connection: { ssl: false }, pool: { min: 0, max: 10 } },
      redisUrl: settings.redisUrl,
      cookieOptions: { sameSite: 'lax', secure: settings.storeUrl.startsWith('https:') },
      http: {
        storeCors: settings.storeUrl,
        adminCors: settings.storeUrl,
        authCors: settings.storeUrl,
        jwtSecret: secret(process.env, 'JWT_SECRET', 'jwt-secret'),
        cookieSecret: secret(process.env, 'COOKIE_SECRET', 'cookie-secret'),
        compression: { enabled: true },
      },
    },
    admin: { disable: true },
    modules: modulesOf(settings),
  });
}
