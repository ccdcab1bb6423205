import { EventEmitter, once } from 'node:events';
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { localSession, type Session, type SessionEnd } from '../../graphql/access/session.ts';
import { closeWithSession, endWithSession } from './end-with-session.ts';

/** A session that a test ends. */
function endable() {
  const changes = new EventEmitter();
  let end: SessionEnd | undefined;
  const session: Session = {
    ...localSession,
    get end() {
      return end;
    },
    follow: (listener) => {
      changes.on('review', listener);
      return () => void changes.off('review', listener);
    },
  };
  const revoke = (): void => {
    end = { code: 'UNAUTHENTICATED', message: 'revoked' };
    changes.emit('review');
  };
  return { session, revoke, followers: () => changes.listenerCount('review') };
}

test('a response whose client does not read the last message is destroyed, and stops following', async () => {
  const { session, revoke, followers } = endable();
  const begun = Promise.withResolvers<ServerResponse>();
  const server = createServer((_request, response) => {
    endWithSession(response, session);
    response.write('a message that nobody reads');
    begun.resolve(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' }).end();
  client.on('error', () => {});
  const response = await begun.promise;
  expect(followers()).toBe(1);
  revoke();
  await once(response, 'close');
  expect(response.writableFinished).toBe(false);
  expect(followers()).toBe(0);
  client.destroy();
  server.close();
});

const responseOf = (destroyed: boolean): ServerResponse =>
  Object.assign(new EventEmitter(), { destroyed }) as unknown as ServerResponse;
const socketOf = (readyState: number): WebSocket =>
  Object.assign(new EventEmitter(), { readyState, CLOSED: 3 }) as unknown as WebSocket;

test('a response follows its session until it is closed', () => {
  const { session, followers } = endable();
  const running = responseOf(false);
  endWithSession(running, session);
  expect(followers()).toBe(1);
  running.emit('close');
  expect(followers()).toBe(0);
});

test('a response whose client disconnected during the login does not follow the session', () => {
  const { session, followers } = endable();
  endWithSession(responseOf(true), session);
  expect(followers()).toBe(0);
});

test('a WebSocket follows its session until it is closed', () => {
  const { session, followers } = endable();
  const open = socketOf(1);
  closeWithSession(open, session);
  expect(followers()).toBe(1);
  open.emit('close');
  expect(followers()).toBe(0);
});

test('a WebSocket whose client disconnected during the login does not follow the session', () => {
  const { session, followers } = endable();
  closeWithSession(socketOf(3), session);
  expect(followers()).toBe(0);
});
