import type { ServerResponse } from 'node:http';
import type { Informers } from '../kube/watch/informers.ts';

/** How long a watch may be down before the replica reports not ready. Milliseconds. */
const STALE_MS = 60_000;

/**
 * Readiness: all kinds are listed, and no watch has been down for long.
 * @param detail the body lists the kinds that are not ready, with their last errors
 */
export function answerReady(
  response: ServerResponse,
  informers: Pick<Informers, 'health'>,
  detail: boolean,
): void {
  const kinds = informers.health().map(({ kind, synced, staleSince, restarts, lastError }) => ({
    kind,
    synced,
    staleSince: staleSince?.toISOString(),
    restarts,
    lastError,
  }));
  const old = (since: string | undefined): boolean =>
    since !== undefined && Date.now() - Date.parse(since) > STALE_MS;
  const ready = kinds.every(({ synced, staleSince }) => synced && !old(staleSince));
  const troubles = kinds.filter(({ synced, staleSince }) => !synced || staleSince);
  answerJson(response, ready ? 200 : 503, detail ? { ready, troubles } : { ready });
}

/** Liveness: does not depend on Kubernetes, because a restart would not fix that. */
export function answerAlive(response: ServerResponse): void {
  answerJson(response, 200, { alive: true });
}

function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
