import { EventEmitter, once } from 'node:events';
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { localSession, type Session, type SessionEnd } from '../../graphql/access/session.ts';
import { endWithSession } from './end-with-session.ts';

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

test('a response whose reader does not take the last message is cut off, and follows no more', async () => {
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
