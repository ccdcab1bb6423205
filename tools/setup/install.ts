import { Problem } from '../lib/problem.ts';
import type { Requirement } from './requirement.ts';

export interface Talk {
  say: (line: string) => void;
  /** Whether a person agrees. */
  agree: (question: string) => Promise<boolean>;
}

/**
 * Gets what is missing, one after the other, each only with a person's consent, and looks whether it is there then.
 * @throws Problem at the first that cannot be had, with what to do
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
  if (!found) throw new Problem(`${name} was installed and yet is not to be found, or is too old`, how);
  say(`${name}: ${found}`);
}
