import { Command } from 'commander';
import { expect, test } from 'vitest';
import { platformCommand } from '../command.ts';
import { addInClusterOptions, inClusterOptions } from './options.ts';

const read = (...args: string[]): ReturnType<typeof inClusterOptions> => {
  const command = addInClusterOptions(platformCommand('start', 'starts')).exitOverride();
  return inClusterOptions(command.configureOutput({ writeErr: () => {} }).parse(args, { from: 'user' }));
};
const TLS = ['--in-cluster', '--tls', '--base-domain', 'shops.example.com'];

test('https has a public issuer unless another one is named', () => {
  expect(read(...TLS, '--acme-email', 'a@example.com')).toEqual({
    inCluster: true,
    tls: {
      directory: expect.stringMatching(/^https:/) as string,
      email: 'a@example.com',
      caFile: undefined,
    },
  });
  const own = read(...TLS, '--acme-directory', 'https://acme.test/dir', '--acme-ca', 'ca.pem');
  expect(own.tls).toMatchObject({ directory: 'https://acme.test/dir', caFile: 'ca.pem' });
});

test('without --tls there is none', () => {
  expect(read('--in-cluster')).toEqual({ inCluster: true });
  expect(read()).toEqual({ inCluster: false });
});

test.each([
  ['a port of the server, which is behind the ingress', ['--in-cluster', '--port', '9000'], '--port'],
  ['--tls beside the cluster', ['--tls', '--base-domain', 'a.example.com'], '--in-cluster'],
  ['--tls without a domain', ['--in-cluster', '--tls'], '--base-domain'],
  ['an issuer without --tls', ['--in-cluster', '--acme-email', 'a@example.com'], '--tls'],
  ['an issuer by http', [...TLS, '--acme-directory', 'http://acme.test/dir'], 'https URL'],
])('%s is refused', (_what, args, problem) => {
  const refused = (): unknown => read(...args);
  expect(refused).toThrow();
  try {
    refused();
  } catch (error) {
    const { message, fix = '' } = error as Error & { fix?: string };
    expect(`${message} ${fix}`).toContain(problem);
  }
});

test('the help says where the ways to sign in come from', () => {
  const command = addInClusterOptions(new Command());
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part) }).outputHelp();
  expect(text).toContain('OIDC_ISSUER');
});
