/** Where a person signs in, to come back to the page they are on. */
const SIGN_IN = '/sign-in';

/** The user signs out: the end of the session leads to the provider, and not to a new login. */
let leaving = false;

/** The server does not know the user (any more): goes to the sign-in page, which comes back. */
export function askToSignIn(): void {
  if (leaving || location.pathname === SIGN_IN) return;
  const returnTo = location.pathname + location.search + location.hash;
  location.assign(`${SIGN_IN}?${new URLSearchParams({ returnTo }).toString()}`);
}

/** The path to return to after the login; `/` unless it is one of this server. */
export function returnPath(search: string): string {
  const given = new URLSearchParams(search).get('returnTo') ?? '/';
  const url = URL.canParse(given, location.origin) ? new URL(given, location.origin) : undefined;
  const own = url?.origin === location.origin && given.startsWith('/') && !url.pathname.startsWith(SIGN_IN);
  return own ? url.pathname + url.search + url.hash : '/';
}

/** Sends JSON to a path of the login. @returns the status, and the message of a refusal */
export async function postAuth(
  path: string,
  body: object,
): Promise<{ ok: boolean; message: string; continue?: string }> {
  try {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    const data = (await answer.json()) as { continue?: string; errors?: { message: string }[] };
    return { ok: answer.ok, message: data.errors?.[0]?.message ?? '', continue: data.continue };
  } catch {
    return { ok: false, message: 'The server cannot be reached.' };
  }
}

/** Ends the session here, then at the provider. @returns why it could not be ended */
export async function signOut(): Promise<string | undefined> {
  leaving = true;
  const { ok, message, continue: next } = await postAuth('/auth/logout', {});
  leaving = ok;
  if (!ok) return message;
  location.assign(next ?? SIGN_IN);
  return undefined;
}
