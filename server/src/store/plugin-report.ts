/**
 * The plugins that the configure job could not install, from its termination message (JSON of our images:
 * `{"plugins":[{"name","ok","message"}]}`). A failing plugin is told on the step and does not fail the store.
 */
export function pluginTrouble(terminationMessage: string | undefined): string | undefined {
  const failed = reports(terminationMessage).filter((report) => report.ok === false);
  if (failed.length === 0) return undefined;
  const list = failed.map((report) => `${report.name}${report.message ? ` (${report.message})` : ''}`);
  return `configured; not installed: ${list.join(', ')}`.slice(0, 500);
}

interface PluginReport {
  name: string;
  ok?: boolean;
  message?: string;
}

function reports(text: string | undefined): PluginReport[] {
  if (!text) return [];
  try {
    const parsed = JSON.parse(text) as { plugins?: unknown } | null;
    return Array.isArray(parsed?.plugins) ? (parsed.plugins as PluginReport[]) : [];
  } catch {
    return [];
  }
}
