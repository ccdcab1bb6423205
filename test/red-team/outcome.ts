import { execa } from 'execa';

/** How an attack ended: the refusal as one line, or `ALLOWED` and what was obtained. */
export type Outcome = string;

/** What is tried, how it ends, and the expected refusal. */
export type Attack = readonly [tries: string, run: () => Promise<Outcome>, refusal: RegExp];

export const allowed = (what: string): Outcome => `ALLOWED ${what}`;

/** Runs a program; one that fails was refused. */
export async function command(file: string, args: string[], env: Record<string, string>): Promise<Outcome> {
  const { exitCode, stdout, stderr } = await execa(file, args, { env, reject: false, timeout: 30_000 });
  return exitCode === 0 ? allowed(stdout) : oneLine(stderr || stdout);
}

const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

interface GraphqlAnswer {
  errors?: { message: string; extensions?: { code?: string } }[];
  data?: Record<string, { __typename?: string; code?: string } | null> | null;
}

/** A GraphQL request; the outcome is the status with the code of its error, if there is one. */
export async function graphql(
  url: string,
  query: string,
  headers: Record<string, string> = {},
): Promise<Outcome> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const { errors, data } = (await response.json()) as GraphqlAnswer;
  const first = Object.values(data ?? {})[0];
  const code = errors?.[0]?.extensions?.code ?? (first === null ? 'null' : first?.code);
  return code ? `${response.status} ${code}` : allowed(JSON.stringify(data));
}

/** A GET; anything but a success is a refusal. */
export async function get(url: string, init: RequestInit = {}): Promise<Outcome> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  return response.ok ? allowed(text.slice(0, 200)) : String(response.status);
}
