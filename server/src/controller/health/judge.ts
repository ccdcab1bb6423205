import type { ShopAnswer } from '../../shop/ask.ts';
import type { EngineCheck } from '../../store/engine.ts';

/**
 * What is wrong with an answer, as the end of a sentence; undefined for that of a working part.
 * @param hosts hosts of the store: a redirect to another one leads visitors away
 */
export function problemOf(
  { expects }: EngineCheck,
  answer: ShopAnswer,
  hosts: readonly string[],
): string | undefined {
  if (isRedirect(answer) && leavesShop(answer, hosts)) return 'redirects to another host';
  if (!isExpected(expects, answer)) return `answers ${answer.status}`;
  return expects !== 'json' || /^\s*[[{]/.test(answer.text) ? undefined : 'does not answer with JSON';
}

function isExpected(expects: EngineCheck['expects'], answer: ShopAnswer): boolean {
  if (expects === 'answer') return answer.status < 500;
  return answer.status === 200 || (expects === 'page' && isRedirect(answer));
}

const isRedirect = ({ status }: ShopAnswer): boolean => status >= 300 && status < 400;

function leavesShop({ location }: ShopAnswer, hosts: readonly string[]): boolean {
  if (location === undefined) return false;
  const to = URL.parse(location, `http://${hosts[0]}`);
  return to === null || !hosts.includes(to.hostname);
}

/** Texts of a JSON object. Those that cannot be part of a path or a header are left out: the shop chooses them. */
export function variablesIn({ text }: ShopAnswer): Map<string, string> {
  const pairs = Object.entries(objectIn(text)).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && /^[\w-]{1,200}$/.test(pair[1]),
  );
  return new Map(pairs);
}

function objectIn(text: string): object {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}

/** The check with its variables replaced, or the name of one that is missing. */
export function fillIn(check: EngineCheck, variables: ReadonlyMap<string, string>): EngineCheck | string {
  const texts = [check.path, ...Object.values(check.headers ?? {})];
  const names = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
  const missing = names.find((name) => !variables.has(name));
  if (missing !== undefined) return missing;
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => variables.get(name) ?? '');
  const headers = Object.entries(check.headers ?? {}).map(([name, value]) => [name, fill(value)]);
  return { ...check, path: fill(check.path), headers: Object.fromEntries(headers) };
}
