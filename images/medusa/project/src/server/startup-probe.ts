import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StartupProbe {
  port: number;
  /** Answers the requests that wait, and each later one. */
  started: () => void;
}

/**
 * A server that holds each request until the start is complete, then answers 200. Kubernetes probes once a second: a probe that
 * is held makes the pod ready up to a second earlier than the next one would. It does not keep the process alive.
 * @param port 0 for any free port
 */
export function openStartupProbe(port: number): StartupProbe {
  const waiting = new Set<ServerResponse>();
  let complete = false;
  const server = createServer((_request, response) => {
    if (complete) return void response.end();
    waiting.add(response);
    response.once('close', () => waiting.delete(response));
  });
  server.listen(port).unref();
  const started = (): void => {
    complete = true;
    for (const response of waiting) response.end();
  };
  return { port: (server.address() as AddressInfo).port, started };
}
