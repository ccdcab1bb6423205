import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configHelp } from './help.ts';
import { ConfigError, loadConfig } from './index.ts';

test('an empty environment is valid and listens only on loopback', () => {
  const { env, api, controller } = loadConfig({});
  expect(env.HOST).toBe('127.0.0.1');
  expect(env.PORT).toBe(8080);
  expect(api.rateLimit).toEqual({ max: 60, windowSeconds: 60 });
  expect(controller.provisionTimeoutMs).toBe(600_000);
});

test('all invalid values are reported at once, with what is allowed', () => {
  const load = (): unknown =>
    loadConfig({ PORT: 'x', PROVISION_TIMEOUT: 'soon', LOG_LEVEL: 'loud', GRAPHIQL: 'maybe' });
  expect(load).toThrow(ConfigError);
  expect(load).toThrow(/PORT="x" is not a whole number from 0 to 65535/);
  expect(load).toThrow(/PROVISION_TIMEOUT="soon" is not a time such as/);
  expect(load).toThrow(/LOG_LEVEL="loud" is not one of trace, debug/);
  expect(load).toThrow(/GRAPHIQL="maybe" is not true or false/);
});

test('an address that is reachable from other machines requires a login', () => {
  expect(() => loadConfig({ HOST: '0.0.0.0' })).toThrow(/set AUTH=token/);
  expect(loadConfig({ HOST: '0.0.0.0', AUTH: 'token' }).env.AUTH).toBe('token');
});

test('the namespace of the platform is not that of the team', () => {
  expect(loadConfig({}).controller.leaseNamespace).toBe('urumi-system');
  expect(() => loadConfig({ POD_NAMESPACE: 'red', STORE_NAMESPACE: 'red' })).toThrow(
    /POD_NAMESPACE="red" is the namespace of the team/,
  );
});

test('0 disables a limit', () => {
  const { api } = loadConfig({ MAX_STORES_TOTAL: '0', MAX_STORES_PER_IP: '0', RATE_LIMIT_MAX: '0' });
  expect([api.maxStoresTotal, api.maxStoresPerAddress, api.rateLimit]).toEqual([null, null, null]);
});

test('the help names every variable with its default', () => {
  expect(configHelp()).toMatch(/PORT +8080 +port +Port of the API/);
  expect(configHelp()).toMatch(/RATE_LIMIT_WINDOW +1m +time/);
});

test('plugins come from PLUGINS and PLUGINS_FILE, each name is validated, and a switch disables them all', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'urumi-plugins-')), 'plugins.txt');
  writeFileSync(file, '# ours\nakismet # spam\n\nhttps://example.com/extra.zip\n');
  const given = { PLUGINS: 'hello-dolly, akismet', PLUGINS_FILE: file };
  expect(loadConfig(given).api.platform.plugins).toEqual([
    'hello-dolly',
    'akismet',
    'https://example.com/extra.zip',
  ]);
  expect(loadConfig({ ...given, AUTO_INSTALL_PLUGINS: 'false' }).api.platform.plugins).toEqual([]);
  writeFileSync(file, '$(reboot)\n');
  expect(() => loadConfig({ PLUGINS: 'Not A Slug', PLUGINS_FILE: file })).toThrow(
    /PLUGINS: "Not A Slug" is not a plugin[^]*PLUGINS_FILE=.*"\$\(reboot\)" is not a plugin/,
  );
});
