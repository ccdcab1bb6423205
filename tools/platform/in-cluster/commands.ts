import { join } from 'node:path';
import { execa, ExecaError } from 'execa';
import type { ClusterHandle } from '../../cluster/index.ts';
import { repoRoot } from '../../lib/paths.ts';
import { Problem } from '../../lib/problem.ts';

export const SYSTEM = 'urumi-system';
export const RELEASE = 'urumi';

/** Arguments of kubectl apply: the platform owns the fields that it sets. */
export const SERVER_SIDE = ['--server-side', '--force-conflicts'];

/** A cluster that the platform is installed into. */
export type Target = Pick<ClusterHandle, 'kind' | 'kubeconfig' | 'binDir'> & { helm: string };

interface Given {
  input?: string;
  onLine?: (line: string) => void;
}

/** Output of kubectl. @throws Problem when it fails */
export function kubectl(
  { kubeconfig, binDir }: Pick<Target, 'kubeconfig' | 'binDir'>,
  args: string[],
  given?: Given,
): Promise<string> {
  return run(binDir ? join(binDir, 'kubectl') : 'kubectl', ['--kubeconfig', kubeconfig, ...args], given);
}

/** Output of helm. @throws Problem when it fails */
export function helm({ helm: program, kubeconfig }: Target, args: string[], given?: Given): Promise<string> {
  return run(program, ['--kubeconfig', kubeconfig, ...args], given);
}

async function run(program: string, args: string[], { input, onLine }: Given = {}): Promise<string> {
  const running = execa(program, args, { cwd: repoRoot, input: input ?? '' });
  try {
    if (onLine) for await (const line of running) onLine(line);
    return (await running).stdout;
  } catch (cause) {
    if (!(cause instanceof ExecaError)) throw cause;
    const why = String(cause.stderr || cause.originalMessage).trim();
    throw new Problem(`the platform was not installed: ${why}`, LOOK, { cause });
  }
}

const LOOK = `look at its pods: kubectl -n ${SYSTEM} describe pods, kubectl -n ${SYSTEM} logs deployment/${RELEASE}`;
