import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import type { Session } from '../../graphql/access/session.ts';
import { closeWithSession, endWithSession } from './end-with-session.ts';

function makeSession(): { session: Session; followers: () => number } {
  let followers = 0;
  const follow = (): (() => void) => {
    followers += 1;
    return () => void (followers -= 1);
  };
  return { session: { follow } as unknown as Session, followers: () => followers };
}

const response = (destroyed: boolean): ServerResponse =>
  Object.assign(new EventEmitter(), { destroyed }) as unknown as ServerResponse;
const socket = (readyState: number): WebSocket =>
  Object.assign(new EventEmitter(), { readyState, CLOSED: 3 }) as unknown as WebSocket;

test('a response follows its session until it is closed', () => {
  const { session, followers } = makeSession();
  const running = response(false);
  endWithSession(running, session);
  expect(followers()).toBe(1);
  running.emit('close');
  expect(followers()).toBe(0);
});

test('a response whose client has gone during the login does not follow the session', () => {
  const { session, followers } = makeSession();
  endWithSession(response(true), session);
  expect(followers()).toBe(0);
});

test('a WebSocket follows its session until it is closed', () => {
  const { session, followers } = makeSession();
  const open = socket(1);
  closeWithSession(open, session);
  expect(followers()).toBe(1);
  open.emit('close');
  expect(followers()).toBe(0);
});

test('a WebSocket whose client has gone during the login does not follow the session', () => {
  const { session, followers } = makeSession();
  closeWithSession(socket(3), session);
  expect(followers()).toBe(0);
});
