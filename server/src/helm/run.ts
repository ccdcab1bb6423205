import { setPriority } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { HelmError, readHelmError, type HelmProblem } from './errors.ts';
import type { HelmOptions } from './options.ts';

/** Environment variables that identify the owner of an orphaned helm process (see orphans.ts). */
export const SCOPE_VARIABLE = 'URUMI_HELM_SCOPE';
export const PARENT_VARIABLE = 'URUMI_HELM_PARENT';

export interface RunInput {
  args: readonly string[];
  /** Standard input: the generated values. */
  input?: string;
  signal?: AbortSignal;
}

const NICENESS = 10;
const MAX_OUTPUT_BYTES = 4 * 1024 * 1024;

/**
 * Runs helm without a shell and returns its standard output.
 * An abort kills it at once; the next reconcile recovers the release (or the teardown removes it).
 * @throws HelmError with a message for users; the signal's reason when aborted
 */
export async function runHelm(options: HelmOptions, { args, input, signal }: RunInput): Promise<string> {
  const running = execa(options.bin, args, {
    input: input ?? '',
    cancelSignal: signal,
    killSignal: 'SIGKILL',
    timeout: options.timeoutMs,
    maxBuffer: MAX_OUTPUT_BYTES,
    env: environment(options),
    cleanup: true,
    reject: false,
    stripFinalNewline: true,
  });
  lowerPriority(running.pid);
  const result = await running;
  if (!result.failed) return result.stdout;
  signal?.throwIfAborted();
  throw new HelmError(problemOfRun(result, options), { cause: result.originalMessage });
}

/** Gives helm a lower CPU priority than the API, whose clients wait for each response. */
function lowerPriority(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, NICENESS);
  } catch {
    // The process has already ended, or the system does not allow it.
  }
}

interface Ended {
  code?: string;
  timedOut: boolean;
  signal?: string;
  stderr: string;
}

function problemOfRun(result: Ended, options: HelmOptions): HelmProblem {
  if (result.code === 'ENOENT' || result.code === 'EACCES') {
    const hint = 'Install Helm 4, or set HELM_BIN to its path.';
    return {
      reason: 'HelmMissing',
      message: 'the helm program cannot be started',
      hint,
      retry: 'never',
    };
  }
  if (result.timedOut) {
    const message = `helm did not finish within ${Math.round(options.timeoutMs / 1000)} s`;
    return { reason: 'HelmTimeout', message, retry: 'count' };
  }
  if (result.signal)
    return { reason: 'HelmKilled', message: `helm was killed by ${result.signal}`, retry: 'later' };
  return readHelmError(result.stderr);
}

/** Sets Helm's own variables, so that those of the server's environment have no effect. */
function environment(options: HelmOptions): Record<string, string> {
  return {
    HELM_DRIVER: 'secret',
    HELM_CACHE_HOME: join(options.cacheDir, 'cache'),
    HELM_CONFIG_HOME: join(options.cacheDir, 'config'),
    HELM_DATA_HOME: join(options.cacheDir, 'data'),
    KUBECACHEDIR: join(options.cacheDir, 'kube'),
    [SCOPE_VARIABLE]: options.scope,
    [PARENT_VARIABLE]: String(process.pid),
    ...(options.kubeconfig ? { KUBECONFIG: options.kubeconfig } : {}),
  };
}
