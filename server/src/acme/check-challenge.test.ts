import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { checkChallenge } from './check-challenge.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function check(host: string, answer: RequestListener): Promise<string> {
  const listening = createServer(answer);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, 'localhost', resolve));
  const { port } = listening.address() as AddressInfo;
  const options = { dnsServers: [], port, routedMs: 0 };
  const checked = checkChallenge(host, 'print', options, new AbortController().signal);
  return checked.then(
    () => 'reachable',
    (error: Error) => error.message,
  );
}

const answerOf = (url = ''): string => `${url.slice(url.lastIndexOf('/') + 1)}.print`;
const answered: RequestListener = ({ url }, response) => void response.end(answerOf(url));

test('a host that answers the challenge is reachable', async () => {
  expect(await check('localhost', answered)).toBe('reachable');
});

test('redirects of the host to itself are followed, as an ACME server does', async () => {
  const said = await check('localhost', ({ url = '', headers }, response) => {
    if (url.startsWith('/moved')) return response.end(answerOf(url));
    return response.writeHead(301, { location: `http://${headers.host}/moved${url}` }).end();
  });
  expect(said).toBe('reachable');
});

test.each<[string, RequestListener]>([
  ['another text', (_request, response) => response.end('otherwise')],
  ['no such path', (_request, response) => response.writeHead(404).end()],
  [
    'a redirect to another host',
    (_request, response) => response.writeHead(301, { location: 'http://example.com/' }).end(),
  ],
  [
    'a redirect that does not end',
    ({ url }, response) => response.writeHead(301, { location: `${url}x` }).end(),
  ],
  ['an endless text', (_request, response) => endless(response)],
  ['a cut connection', ({ socket }) => socket.destroy()],
])('%s is not the answer to the challenge', async (_what, answer) => {
  expect(await check('localhost', answer)).toMatch(/^localhost leads to .* does not answer the challenge$/);
});

test('a name without an address is said', async () => {
  expect(await check('none.invalid', answered)).toMatch(
    /^DNS (has no address of|did not answer about) none\.invalid/,
  );
});

function endless(response: Parameters<RequestListener>[1]): void {
  const write = (): void => {
    while (!response.destroyed && response.write('x'.repeat(1024)));
  };
  response.on('drain', write);
  write();
}
