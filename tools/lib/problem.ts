/** A failure that the user can fix, with the command that fixes it. Printed without a stack. */
export class Problem extends Error {
  readonly fix: string;
  /** Exit code of the command; 2 for wrong arguments. */
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

/** Runs the main function of a command. A Problem ends the process with its exit code and two lines on stderr. */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(`\nerror: ${error.message}\n  fix: ${error.fix}`);
    process.exitCode = error.exitCode;
  }
}
