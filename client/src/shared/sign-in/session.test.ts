// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { askToSignIn, returnPath, signOut } from './session.ts';

test.each([
  ['?returnTo=%2Fstores%2Fnike%3Ftab%3Dlogs', '/stores/nike?tab=logs'],
  ['', '/'],
  ['?returnTo=%2F%2Fevil.test', '/'],
  ['?returnTo=%2F%5Cevil.test', '/'],
  ['?returnTo=https%3A%2F%2Fevil.test', '/'],
  ['?returnTo=javascript%3Aalert(1)', '/'],
  ['?returnTo=%2Fsign-in', '/'],
])('after a login with %s the page is %s', (search, path) => {
  vi.stubGlobal('location', new URL('https://urumi.test/sign-in'));
  expect(returnPath(search)).toBe(path);
});

test.each([
  ['/stores/nike?tab=logs', ['/sign-in?returnTo=%2Fstores%2Fnike%3Ftab%3Dlogs']],
  ['/sign-in?problem=refused', []],
])('without a session the page %s leads to the login once', (path, expected) => {
  const assigned: string[] = [];
  const place = Object.assign(new URL(path, 'https://urumi.test'), {
    assign: (url: string) => assigned.push(url),
  });
  vi.stubGlobal('location', place);
  askToSignIn();
  expect(assigned).toEqual(expected);
});

test('while the user signs out, the end of the session does not lead to a new login', async () => {
  const assigned: string[] = [];
  const place = Object.assign(new URL('https://urumi.test/activity'), {
    assign: (url: string) => assigned.push(url),
  });
  vi.stubGlobal('location', place);
  vi.stubGlobal('fetch', () => {
    // The server closes the sockets of the session before it answers.
    askToSignIn();
    return Promise.resolve(Response.json({ continue: 'https://id.test/session/end' }));
  });
  expect(await signOut()).toBeUndefined();
  expect(assigned).toEqual(['https://id.test/session/end']);
});

test('who could not sign out is still asked to sign in', async () => {
  const assigned: string[] = [];
  const place = Object.assign(new URL('https://urumi.test/activity'), {
    assign: (url: string) => assigned.push(url),
  });
  vi.stubGlobal('location', place);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
  expect(await signOut()).toBe('The server cannot be reached.');
  askToSignIn();
  expect(assigned).toEqual(['/sign-in?returnTo=%2Factivity']);
});
