import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { ShopAddress } from '../../shop/ask.ts';
import type { Engine, StoreResource } from '../../store/resource.ts';
import { checkApplication } from './check-application.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function shop(listener: RequestListener): Promise<ShopAddress> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: '127.0.0.1', port: (server.address() as AddressInfo).port };
}

const store = (engine: Engine): StoreResource => ({
  metadata: { name: 'nike', uid: 'u', resourceVersion: '1', creationTimestamp: '2026-01-01T00:00:00Z' },
  spec: { displayName: 'Nike', engine },
  status: { url: 'https://nike.shops.test:8443' },
});

const works: RequestListener = (asked, answer) => {
  const json = /rest_route|^\/store\//.test(asked.url ?? '');
  if (asked.url === '/storefront.json') answer.end('{"publishableKey": "pk_1", "regionId": "reg_1"}');
  else answer.end(json ? '{}' : '<!doctype html>');
};

describe('the application check', () => {
  test.each<[Engine, string[]]>([
    [
      'WOOCOMMERCE',
      [
        '/',
        '/?rest_route=/wc/store/v1/products&per_page=1',
        '/?rest_route=/wc/store/v1/cart',
        '/wp-login.php',
      ],
    ],
    [
      'MEDUSA',
      [
        '/',
        '/storefront.json',
        '/store/products?limit=1',
        '/store/payment-providers?region_id=reg_1',
        '/app',
      ],
    ],
  ])('of %s asks as a visitor behind the proxy, with GET requests only', async (engine, paths) => {
    const seen: string[] = [];
    const at = await shop((asked, answer) => {
      seen.push(asked.url ?? '');
      const { host, 'x-forwarded-proto': scheme } = asked.headers;
      expect([asked.method, host, scheme]).toEqual(['GET', 'nike.shops.test:8443', 'https']);
      works(asked, answer);
    });
    const report = await checkApplication(at, store(engine));
    expect(report).toMatchObject({ state: 'healthy' });
    expect(report.results.map(({ name, status }) => [name, status])).toEqual([
      ['Storefront', 200],
      ['StoreApi', 200],
      ['Checkout', 200],
      ['Admin', 200],
    ]);
    expect(seen).toEqual(paths);
  });

  test('names the part that fails, and still asks for the others', async () => {
    const at = await shop((asked, answer) => {
      if (asked.url?.includes('products')) answer.writeHead(500).end('secret stack trace');
      else works(asked, answer);
    });
    const { state, results } = await checkApplication(at, store('WOOCOMMERCE'));
    expect(state).toBe('unhealthy');
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true, true]);
    expect(results[1]).toMatchObject({ status: 500, message: 'answers 500' });
  });

  test('does not follow a redirect', async () => {
    const foreign: string[] = [];
    const other = await shop((asked, answer) => {
      foreign.push(asked.url ?? '');
      answer.end();
    });
    const at = await shop((_asked, answer) => {
      answer.writeHead(302, { location: `http://127.0.0.1:${other.port}/` }).end();
    });
    const { results } = await checkApplication(at, store('WOOCOMMERCE'));
    expect(results[0]).toMatchObject({ ok: false, message: 'redirects to another host' });
    expect(foreign).toEqual([]);
  });

  test('reads a bounded part of an endless answer', async () => {
    let sent = 0;
    const at = await shop((_asked, answer) => {
      const chunk = Buffer.alloc(64 * 1024, '[');
      const more = (): void => {
        while (!answer.destroyed && answer.write(chunk)) sent += chunk.length;
      };
      answer.on('drain', more);
      more();
    });
    const { state } = await checkApplication(at, store('WOOCOMMERCE'));
    expect(state).toBe('healthy');
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  test('of a shop whose pods are gone ends with the first request', async () => {
    const at = await shop(works);
    servers[0]?.close();
    const { state, results } = await checkApplication(at, store('WOOCOMMERCE'));
    expect(state).toBe('unhealthy');
    expect(results).toMatchObject([
      { name: 'Storefront', ok: false, message: 'refuses connections: none of its pods is ready' },
    ]);
  });

  test.each<[string, RequestListener]>([
    ['breaks off', (asked) => asked.socket.destroy()],
    ['sends no HTTP', (asked) => asked.socket.end('SSH-2.0-OpenSSH\r\n')],
    [
      'sends headers without an end',
      (asked) => asked.socket.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(40_000)}`),
    ],
  ])('of a shop that %s has no byte of its answer', async (_what, listener) => {
    const { state, results } = await checkApplication(await shop(listener), store('WOOCOMMERCE'));
    expect(state).toBe('unhealthy');
    expect(results).toMatchObject([
      { ok: false, message: 'ends the connection before its answer is complete' },
    ]);
  });

  test('of a Medusa shop without a publishable key says what is missing', async () => {
    const at = await shop((asked, answer) =>
      asked.url === '/storefront.json' ? void answer.end('{"publishableKey": null}') : works(asked, answer),
    );
    const { results } = await checkApplication(at, store('MEDUSA'));
    expect(results[1]).toMatchObject({
      ok: false,
      message: 'cannot be asked: the shop tells no publishableKey',
    });
  });

  test('ends with its signal', async () => {
    const at = await shop(() => {});
    const stopping = new AbortController();
    const checked = checkApplication(at, store('WOOCOMMERCE'), stopping.signal);
    stopping.abort(new Error('stopping'));
    await expect(checked).rejects.toThrow('stopping');
  });
});
