import type { Reporter, TestModule } from 'vitest/node';

/** Prints every skipped test with its reason, so that a lane that could not run does not look like one that passed. */
export default class SkipReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines = modules.flatMap((module) => [...module.children.allTests('skipped')].map(lineOf));
    if (lines.length > 0) process.stdout.write(`\n${lines.join('\n')}\n`);
  }
}

type TestCase = ReturnType<TestModule['children']['allTests']> extends Generator<infer Case> ? Case : never;

function lineOf(test: TestCase): string {
  const result = test.result();
  const why = 'note' in result && result.note ? result.note : 'no reason given';
  return `skipped: ${test.fullName}: ${why}`;
}
