import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A WooCommerce shop of 64 KiB pages in a process of its own, so that its CPU time is not measured. Sends its port. */
const PAGE = `<!doctype html>${'x'.repeat(64 * 1024)}`;
const server = createServer((asked, answer) => answer.end(asked.url?.includes('rest_route') ? '[]' : PAGE));
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
