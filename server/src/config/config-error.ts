import { readFileSync } from 'node:fs';

/** The configuration is invalid; the message has one line per problem. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`the configuration is invalid:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** The text of a file that a variable names. @throws ConfigError */
export function readText(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ConfigError([`${name}="${path}" cannot be read: ${(error as Error).message}`]);
  }
}
