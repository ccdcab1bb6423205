// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../../testing/show.tsx';
import { SignIn } from './sign-in.tsx';

const json = (body: object, status = 200): Response => Response.json(body, { status });

/** @param answers by path; others fail */
function serve(answers: Record<string, Response>) {
  const sent: [string, unknown][] = [];
  const fetchIt = (path: string, init?: RequestInit): Promise<Response> => {
    sent.push([path, init?.body]);
    const answer = answers[path];
    return answer ? Promise.resolve(answer.clone()) : Promise.reject(new TypeError('failed'));
  };
  vi.stubGlobal('fetch', fetchIt);
  return sent;
}

test('a provider is one link away, with the way back', async () => {
  serve({ '/auth/methods': json({ methods: ['oidc'] }) });
  show(<SignIn returnTo="/stores/nike?tab=logs" problem={null} />);
  const link = await screen.findByRole('link', { name: /organization/ });
  expect(link.getAttribute('href')).toBe('/auth/login?returnTo=%2Fstores%2Fnike%3Ftab%3Dlogs');
  expect(screen.queryByLabelText('Password')).toBeNull();
});

test.each([
  ['expired', /took too long/],
  ['refused', /was refused/],
  ['limited', /Wait a minute/],
  ['unavailable', /cannot be reached/],
  ['<b>own words</b>', /was refused/],
])('the problem %s is told', async (problem, text) => {
  serve({ '/auth/methods': json({ methods: ['oidc'] }) });
  show(<SignIn returnTo="/" problem={problem} />);
  expect((await screen.findByRole('alert')).textContent).toMatch(text);
});

test('a wrong password is told, and the field is empty again', async () => {
  const refused = json({ errors: [{ message: 'the user or the password is wrong' }] }, 401);
  const sent = serve({ '/auth/methods': json({ methods: ['password'] }), '/auth/password': refused });
  const { user } = show(<SignIn returnTo="/" problem={null} />);
  await user.type(await screen.findByLabelText('Password'), 'guess');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect((await screen.findByRole('alert')).textContent).toContain('the user or the password is wrong');
  expect(sent.at(-1)).toEqual(['/auth/password', '{"user":"admin","password":"guess"}']);
  expect((screen.getByLabelText('Password') as HTMLInputElement).value).toBe('');
});

test.each([
  ['accepts tokens alone', { '/auth/methods': json({ methods: [] }) }, /Nobody can sign in/],
  ['does not answer', {}, /cannot be reached/],
])('a server that %s is told', async (_what, answers, text) => {
  serve(answers);
  show(<SignIn returnTo="/" problem={null} />);
  expect((await screen.findByText(text)).textContent).toMatch(text);
});
