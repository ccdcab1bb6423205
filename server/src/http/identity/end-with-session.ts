import type { ServerResponse } from 'node:http';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Session } from '../../graphql/access/session.ts';
import type { Denial } from './denial.ts';

/** Time for a client to read a stream's last message before the connection is destroyed. Milliseconds. */
const GRACE_MS = 2000;

/** Closes a socket (4403) when its session ends, with or without subscriptions. */
export function closeWithSession(socket: WebSocket, session: Session): void {
  // The client may have disconnected during the login: no `close` event will follow.
  if (socket.readyState === socket.CLOSED) return;
  const unfollow = session.follow(() => {
    if (!session.end) return;
    // The subscriptions end first, each with its own error.
    setImmediate(() => close(socket, CloseCode.Forbidden, session.end?.message ?? ''));
  });
  socket.once('close', unfollow);
}

/** Destroys a response that is still open some time after its session ended, because its client does not read. */
export function endWithSession(response: ServerResponse, session: Session): void {
  if (response.destroyed) return;
  const unfollow = session.follow(() => {
    if (!session.end) return;
    const cut = setTimeout(() => response.destroy(), GRACE_MS);
    response.once('close', () => clearTimeout(cut));
  });
  response.once('close', unfollow);
}

/** Refuses a connection. 4403 tells the client to log in again, 1013 to retry later. */
export function closeDenied(socket: WebSocket, { status, message }: Denial): undefined {
  close(socket, status === 401 ? CloseCode.Forbidden : TRY_AGAIN_LATER, message);
}

/** 1013, Try Again Later, of RFC 6455's registry. */
const TRY_AGAIN_LATER = 1013;

/** Terminates a peer that does not respond to the closing handshake. */
function close(socket: WebSocket, code: number, reason: string): void {
  socket.close(code, Buffer.from(reason).subarray(0, 123).toString());
  const cut = setTimeout(() => socket.terminate(), GRACE_MS);
  socket.once('close', () => clearTimeout(cut));
}
