/** A failure that a person can mend: says what is wrong and what to do. Printed without a stack. */
export class Problem extends Error {
  readonly fix: string;

  constructor(what: string, fix: string, options?: ErrorOptions) {
    super(what, options);
    this.name = 'Problem';
    this.fix = fix;
  }
}

/** Runs a command's main function; a Problem ends the process with status 1 and two plain lines. */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(`\nerror: ${error.message}\n  fix: ${error.fix}`);
    process.exitCode = 1;
  }
}
