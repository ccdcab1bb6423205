import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { Problem } from './problem.ts';

/**
 * Asks a yes-or-no question on the terminal. The end of the input means no.
 * @throws Problem (exit code 2) when stdin is not a terminal
 */
export async function agree(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new Problem(
      `stdin is not a terminal, so this cannot be asked: ${question}`,
      'pass --yes to agree',
      { exitCode: 2 },
    );
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const closed = once(terminal, 'close').then(() => '');
  const answer = await Promise.race([terminal.question(`${question} [y/N] `), closed]);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
