/** A failure that a person can fix: says what is wrong and what to do. Printed without a stack. */
export class Problem extends Error {
  readonly fix: string;
  /** Exit code of the command; 2 for a command that was called wrongly. */
  readonly exitCode: number;

  constructor(
    what: string,
    fix: string,
    { exitCode = 1, ...options }: ErrorOptions & { exitCode?: number } = {},
  ) {
    super(what, options);
    this.name = 'Problem';
    this.fix = fix;
    this.exitCode = exitCode;
  }
}

/** Runs a command's main function; a Problem ends the process with its exit code and two plain lines. */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(`\nerror: ${error.message}\n  fix: ${error.fix}`);
    process.exitCode = error.exitCode;
  }
}
