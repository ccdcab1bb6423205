import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';

const LAST_RESORT = join(import.meta.dirname, '../../../server/src/last-resort.ts');

/** Runs lines in a separate process with the handler, which logs to stdout. */
async function run(lines: string): Promise<{ code: number | undefined; logged: Record<string, unknown>[] }> {
  const script = `
    import { pino } from 'pino';
    import { endOnUnexpectedErrors } from ${JSON.stringify(LAST_RESORT)};
    const log = pino();
    const lastResort = endOnUnexpectedErrors(log);
    setInterval(() => {}, 1000);
    ${lines}`;
  const child = await execa(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    reject: false,
  });
  const logged = child.stdout.split('\n').filter((line) => line !== '');
  return { code: child.exitCode, logged: logged.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

const FATAL = 60;

test.each([
  ['an exception in a callback', `setTimeout(() => { throw new Error('boom'); });`],
  ['an unhandled rejection', `Promise.reject(new Error('boom'));`],
  ['an error event without a listener', `process.stdin.emit('error', new Error('boom'));`],
  ['two of them', `for (const n of [1, 2]) setTimeout(() => { throw new Error('boom'); });`],
  ['an error of the main program', `lastResort.end(new Error('boom'));`],
])('%s is logged once and ends the process with code 1', async (_what, lines) => {
  const { code, logged } = await run(lines);
  expect(code).toBe(1);
  expect(logged).toEqual([
    expect.objectContaining({ level: FATAL, err: expect.objectContaining({ message: 'boom' }) as unknown }),
  ]);
});

test('logs are flushed first, but a hanging flush does not block the exit', async () => {
  const flush = `lastResort.flushFirst(async () => { await null; log.info('flushed'); });`;
  const flushed = await run(`${flush} throw new Error('boom');`);
  expect(flushed.logged.map(({ msg }) => msg)).toContain('flushed');
  const hanging = await run(`lastResort.flushFirst(() => new Promise(() => {})); throw new Error('boom');`);
  expect(hanging.code).toBe(1);
});

test('a normal stop during the exit does not change the exit code to 0', async () => {
  const { code } = await run(
    `setTimeout(() => { throw new Error('boom'); });
     lastResort.flushFirst(() => new Promise(() => {}));
     setTimeout(() => process.exit(lastResort.exitCode()), 50);`,
  );
  expect(code).toBe(1);
});
