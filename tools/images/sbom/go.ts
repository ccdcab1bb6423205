/** A Go module as a go.mod requires it. */
export interface GoDependency {
  module: string;
  version: string;
}

/** The named modules of a go.mod. @throws Error when it does not require one */
export function requiredModules(text: string, names: readonly string[]): GoDependency[] {
  const required = new Map(
    text.split('\n').map((line): [string, string] => {
      const [module = '', version = ''] = line
        .replace(/^require/, '')
        .trim()
        .split(/\s+/);
      return [module, version];
    }),
  );
  return names.map((module) => {
    const version = required.get(module);
    if (!version) throw new Error(`go.mod does not require ${module}`);
    return { module, version };
  });
}
