import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { Problem } from './problem.ts';

/**
 * Asks a yes-or-no question on the terminal. The end of the input is a no.
 * @throws Problem (exit code 2) when there is no terminal to ask on
 */
export async function agree(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new Problem(`there is no terminal to ask on: ${question}`, 'pass --yes to agree', { exitCode: 2 });
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const closed = once(terminal, 'close').then(() => '');
  const answer = await Promise.race([terminal.question(`${question} [y/N] `), closed]);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
