import { Problem } from '../lib/problem.ts';
import type { Requirement, Undoable } from './requirement.ts';

export interface Talk {
  say: (line: string) => void;
  /** Whether the user agrees. */
  agree: (question: string) => Promise<boolean>;
}

/**
 * Installs what is missing in order, each after the user agrees, and checks each again after its installation.
 * @throws Problem at the first one that cannot be installed, with the command that fixes it
 */
export async function installMissing(missing: readonly Requirement[], talk: Talk): Promise<void> {
  for (const requirement of missing) await installOne(requirement, talk);
}

async function installOne({ name, how, install, find }: Requirement, { say, agree }: Talk): Promise<void> {
  if (!install) throw new Problem(`${name} is missing and cannot be installed from here`, how);
  if (!(await agree(`Install ${name} (${how})?`))) throw new Problem(`${name} is missing`, how);
  say(`${name}: ${how}`);
  await install(say).catch((cause: unknown) => {
    if (cause instanceof Problem) throw cause;
    throw new Problem(`installing ${name} failed: ${(cause as Error).message}`, how, { cause });
  });
  const found = await find();
  if (!found) throw new Problem(`${name} was installed but cannot be found, or is too old`, how);
  say(`${name}: ${found}`);
}

/**
 * Takes back what was installed, each after the user agrees. One that the user keeps is left, and the next is asked for.
 * @throws Problem at the first one that cannot be taken back
 */
export async function undoInstalled(installed: readonly Undoable[], { say, agree }: Talk): Promise<void> {
  for (const { name, undo, find } of installed) {
    if (!(await agree(`Undo ${name} (${undo.how})?`))) continue;
    say(`${name}: ${undo.how}`);
    await undo.run();
    if (await (undo.find ?? find)()) throw new Problem(`${name} is still there`, undo.how);
  }
}
