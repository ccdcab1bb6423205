import type { PluginOutcome } from './resource.ts';
import { printable } from './text.ts';

/** Most outcomes that are kept, and most characters of a text in one. */
const MAX_OUTCOMES = 50;
const MAX_TEXT = 500;

/** The outcome of each plugin, from the termination message of the configure job (see CONTRIBUTING.md). */
export function pluginOutcomes(terminationMessage: string | undefined): PluginOutcome[] {
  return reports(terminationMessage).slice(0, MAX_OUTCOMES).flatMap(outcomeOf);
}

/** The plugins that could not be installed, in a sentence. One that fails does not fail the store. */
export function pluginTrouble(outcomes: readonly PluginOutcome[]): string | undefined {
  const failed = outcomes.filter(({ state }) => state === 'Failed');
  if (failed.length === 0) return undefined;
  const list = failed.map(({ name, message }) => `${name}${message ? ` (${message})` : ''}`);
  return `configured; not installed: ${list.join(', ')}`.slice(0, MAX_TEXT);
}

function outcomeOf(report: unknown): PluginOutcome[] {
  const { name, ok, message } = (report ?? {}) as { [field: string]: unknown };
  if (typeof name !== 'string') return [];
  const told = typeof message === 'string' && message ? { message: printable(message, MAX_TEXT) } : {};
  return [{ name: printable(name, MAX_TEXT), state: ok === false ? 'Failed' : 'Installed', ...told }];
}

/** Our images write `{"plugins":[{"name","ok","message"}]}`. Anything else reports nothing. */
function reports(text: string | undefined): unknown[] {
  if (!text) return [];
  try {
    const parsed = JSON.parse(text) as { plugins?: unknown } | null;
    return Array.isArray(parsed?.plugins) ? parsed.plugins : [];
  } catch {
    return [];
  }
}
