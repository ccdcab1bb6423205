import { execa } from 'execa';
import { repoRoot } from '../lib/paths.ts';
import { testEnvironment } from './environment.ts';
import { canIsolate, isolated, type Command } from './isolation.ts';

/**
 * Runs a command of tests or benchmarks, in a new network namespace where the machine can make one.
 * @param folder folder of the run (run-folder.ts), for all data of its clusters
 * @returns its exit code; undefined when a signal ended it
 */
export async function runIsolated(
  command: Command,
  folder: string,
  cancelSignal: AbortSignal,
): Promise<number | undefined> {
  const [file, ...args] = (await canIsolate()) ? isolated(command) : command;
  const { exitCode } = await execa(file, args, {
    cwd: repoRoot,
    env: testEnvironment(process.env, folder),
    extendEnv: false,
    stdio: 'inherit',
    reject: false,
    cancelSignal,
  });
  return exitCode;
}
