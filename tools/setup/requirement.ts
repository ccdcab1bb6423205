/** Where Urumi runs: on the user's machine, or on a server with k3s. */
export type Mode = 'local' | 'vps';

/** A program or a property that the machine needs. */
export interface Requirement {
  name: string;
  modes: readonly Mode[];
  /** Not required: never installed, and no failure without it. */
  optional?: true;
  /** Purpose, or the minimum version. */
  needed: string;
  /** The version found, or its path; undefined when it is missing or too old. */
  find: () => Promise<string | undefined>;
  /** How a user installs it. */
  how: string;
  /** Installs it and reports each step. Absent where only the user can do it. @throws when a step fails */
  install?: (say: (line: string) => void) => Promise<void>;
  /** Takes back what `install` did. */
  undo?: Undo;
}

export interface Undo {
  /** How a user does it, and what it removes. */
  how: string;
  /** Finds what can be taken back. Default: `find` of the requirement, which also finds what setup did not install. */
  find?: () => Promise<string | undefined>;
  run: () => Promise<void>;
}

/** A requirement that can be taken back. */
export type Undoable = Requirement & { undo: Undo };

/** A requirement and the result of its check. */
export interface Checked {
  requirement: Requirement;
  found: string | undefined;
}

export const modesOf = (given: Mode | 'both'): readonly Mode[] =>
  given === 'both' ? ['local', 'vps'] : [given];

/** Checks everything that these modes need. Changes nothing. */
export async function check(
  requirements: readonly Requirement[],
  modes: readonly Mode[],
): Promise<Checked[]> {
  const wanted = requirements.filter((requirement) => requirement.modes.some((mode) => modes.includes(mode)));
  return Promise.all(wanted.map(async (requirement) => ({ requirement, found: await requirement.find() })));
}

/** The printed table: what is needed, what was found, how to install what is missing. */
export function tableOf(checked: readonly Checked[]): string {
  const rows = checked.map(({ requirement: { name, needed, optional, how }, found }) => [
    found ? 'ok' : optional ? 'optional' : 'MISSING',
    name,
    needed,
    found ?? how,
  ]);
  const all = [['', 'what', 'needed', 'found, or how to install it'], ...rows];
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

/** What is there and can be taken back, the last installed first. */
export async function undoableOf(checked: readonly Checked[]): Promise<Undoable[]> {
  const states = await Promise.all(
    checked.map(async ({ requirement, found }) => {
      const { undo } = requirement;
      const there = undo?.find ? await undo.find() : found;
      return undo && there ? [{ ...requirement, undo }] : [];
    }),
  );
  return states.flat().toReversed();
}

/** Required ones that are missing. */
export const missingOf = (checked: readonly Checked[]): Requirement[] =>
  checked
    .filter(({ found, requirement }) => !found && !requirement.optional)
    .map(({ requirement }) => requirement);
