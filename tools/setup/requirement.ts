/** Where Urumi is to run: on a person's machine, or on a server with k3s. */
export type Mode = 'local' | 'vps';

/** Something that has to be on the machine. */
export interface Requirement {
  name: string;
  modes: readonly Mode[];
  /** Good to have: never installed from here, no failure without it. */
  optional?: true;
  /** What for, or which version at least. */
  needed: string;
  /** The version found, or where it is; undefined when it is missing or too old. */
  find: () => Promise<string | undefined>;
  /** How a person gets it. */
  how: string;
  /** Gets it; left out where a person has to. Tells of each step. Throws. */
  install?: (say: (line: string) => void) => Promise<void>;
}

/** A requirement after a look at the machine. */
export interface Checked {
  requirement: Requirement;
  found: string | undefined;
}

export const modesOf = (given: Mode | 'both'): readonly Mode[] =>
  given === 'both' ? ['local', 'vps'] : [given];

/** Looks for everything that these modes need. Changes nothing. */
export async function check(
  requirements: readonly Requirement[],
  modes: readonly Mode[],
): Promise<Checked[]> {
  const wanted = requirements.filter((requirement) => requirement.modes.some((mode) => modes.includes(mode)));
  return Promise.all(wanted.map(async (requirement) => ({ requirement, found: await requirement.find() })));
}

/** The table that a person reads: what is needed, what was found, how to get what is missing. */
export function tableOf(checked: readonly Checked[]): string {
  const rows = checked.map(({ requirement: { name, needed, optional, how }, found }) => [
    found ? 'ok' : optional ? 'optional' : 'MISSING',
    name,
    needed,
    found ?? how,
  ]);
  const all = [['', 'what', 'needed', 'found, or how to get it'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What has to be got: the optional is left to the person. */
export const missingOf = (checked: readonly Checked[]): Requirement[] =>
  checked
    .filter(({ found, requirement }) => !found && !requirement.optional)
    .map(({ requirement }) => requirement);
