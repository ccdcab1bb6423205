import { readlink } from 'node:fs/promises';

/** The network namespace of a process, as the kernel names it: net:[4026531833]. Undefined when it cannot be read. */
export async function networkNamespace(pid: number | 'self' = 'self'): Promise<string | undefined> {
  return readlink(`/proc/${pid}/ns/net`).catch(() => undefined);
}
