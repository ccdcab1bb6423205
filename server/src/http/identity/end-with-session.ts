import type { ServerResponse } from 'node:http';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Session } from '../../graphql/access/session.ts';
import type { Denial } from './denial.ts';

/** Time for a stream to take its last message, before the connection is cut. Milliseconds. */
const GRACE_MS = 2000;

/** Closes a socket (4403) when its session ends: streams and an idle connection alike. */
export function closeWithSession(socket: WebSocket, session: Session): void {
  // The client may have gone during the login: there is no `close` to come.
  if (socket.readyState === socket.CLOSED) return;
  const unfollow = session.follow(() => {
    if (!session.end) return;
    // The subscriptions end first, each by an error of its own.
    setImmediate(() => close(socket, CloseCode.Forbidden, session.end?.message ?? ''));
  });
  socket.once('close', unfollow);
}

/** Cuts a response that still runs some time after its session ended: its reader does not take the last message. */
export function endWithSession(response: ServerResponse, session: Session): void {
  if (response.destroyed) return;
  const unfollow = session.follow(() => {
    if (!session.end) return;
    const cut = setTimeout(() => response.destroy(), GRACE_MS);
    response.once('close', () => clearTimeout(cut));
  });
  response.once('close', unfollow);
}

/** Refuses a connection. 4403 asks a client to log in again, 1013 to try again later. */
export function closeDenied(socket: WebSocket, { status, message }: Denial): undefined {
  close(socket, status === 401 ? CloseCode.Forbidden : TRY_AGAIN_LATER, message);
}

/** RFC 6455's registry: the server is overloaded or cannot do it now. */
const TRY_AGAIN_LATER = 1013;

/** A peer that does not take part in the closing handshake is cut off. */
function close(socket: WebSocket, code: number, reason: string): void {
  socket.close(code, Buffer.from(reason).subarray(0, 123).toString());
  const cut = setTimeout(() => socket.terminate(), GRACE_MS);
  socket.once('close', () => clearTimeout(cut));
}
