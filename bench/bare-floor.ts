import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { tell, tellCpu } from './report.ts';

/** What the benchmark asks of the floor. */
export type FloorOrder = { do: 'send' } | { do: 'size'; bytes: number } | { do: 'cpu' };

// The least that a server can do: sends the same number of bytes over ws and HTTP, made once. Started by windows.bench.ts.
let text = '';
const http = createServer((request, response) => {
  request.resume().on('end', () => response.setHeader('content-type', 'application/json').end(text));
});
const sockets = new WebSocketServer({ server: http });
sockets.on('connection', (socket) => {
  socket.on('message', () => socket.send(text));
  // A client that ends without reading everything resets its connection.
  socket.on('error', () => {});
});

process.on('message', (order: FloorOrder) => {
  if (order.do === 'size') text = JSON.stringify('x'.repeat(Math.max(0, order.bytes - 2)));
  if (order.do === 'send') for (const socket of sockets.clients) socket.send(text);
  if (order.do === 'cpu') tellCpu();
});
process.on('disconnect', () => process.exit());
http.listen(0, '127.0.0.1', () => tell({ url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` }));
