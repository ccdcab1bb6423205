import { printable } from './text.ts';

/** Longest text of a pod in a message. */
const MAX_TEXT = 300;

/** State of a container, as reported by the kubelet. */
export interface ContainerState {
  name: string;
  ready: boolean;
  restarts: number;
  waiting?: { reason?: string; message?: string };
  terminated?: TerminationState;
  /** How the previous run ended. */
  lastTerminated?: TerminationState;
}

export interface TerminationState {
  reason?: string;
  exitCode?: number;
  /** With FallbackToLogsOnError: the end of the container's log. */
  message?: string;
}

export interface PodState {
  phase?: string;
  /** Message of condition PodScheduled if it is False. */
  unschedulable?: string;
  /** Reason and message of the pod itself, for example of an eviction. */
  reason?: string;
  message?: string;
  containers: readonly ContainerState[];
}

/** Why a pod does not run, explained for users. */
export interface Trouble {
  /** Machine-readable, in CamelCase. */
  reason: string;
  message: string;
  /** Not expected to resolve itself within seconds. */
  severe: boolean;
}

/** The problem of a pod; undefined if the pod is only starting. */
export function podTrouble(pod: PodState): Trouble | undefined {
  if (pod.unschedulable !== undefined) return unschedulable(pod.unschedulable);
  if (pod.phase === 'Failed' && pod.reason) return stopped(pod.reason, pod.message);
  for (const container of pod.containers) {
    const trouble = containerTrouble(container);
    if (trouble) return trouble;
  }
  return undefined;
}

/** An eviction kills the containers, so it takes precedence over their exit codes. */
function stopped(reason: string, message = reason): Trouble {
  return { reason, message: sentence(`the pod was stopped: ${message}`), severe: true };
}

function unschedulable(message: string): Trouble {
  const reason = 'Unschedulable';
  const severe = true;
  if (/unbound immediate PersistentVolumeClaims/i.test(message)) {
    return { reason: 'VolumePending', message: 'waiting for its volume', severe: false };
  }
  if (/Too many pods/i.test(message)) return { reason, message: 'no node has room for another pod', severe };
  const lacking = /Insufficient (cpu|memory|ephemeral-storage)/i.exec(message)?.[1];
  if (lacking) return { reason, message: `no node has enough free ${lacking}`, severe };
  if (/no nodes available/i.test(message))
    return { reason, message: 'the cluster has no schedulable node', severe };
  return { reason, message: sentence(`the pod cannot be scheduled: ${message}`), severe };
}

const IMAGE_REASONS = new Set([
  'ErrImagePull',
  'ImagePullBackOff',
  'ErrImageNeverPull',
  'InvalidImageName',
  'ImageInspectError',
]);
const CONFIG_REASONS = new Set(['CreateContainerConfigError', 'CreateContainerError', 'RunContainerError']);

function containerTrouble(container: ContainerState): Trouble | undefined {
  const reason = container.waiting?.reason;
  if (reason && IMAGE_REASONS.has(reason)) return imageTrouble(container, reason);
  if (reason && CONFIG_REASONS.has(reason)) {
    const detail = container.waiting?.message ?? reason;
    return { reason, message: sentence(`${container.name} cannot be started: ${detail}`), severe: true };
  }
  return crashTrouble(container, reason === 'CrashLoopBackOff');
}

function imageTrouble(container: ContainerState, reason: string): Trouble {
  const detail = container.waiting?.message ?? '';
  const image = /image "([^"]+)"/i.exec(detail)?.[1];
  const name = image ? `image ${image}` : `image of ${container.name}`;
  if (reason === 'ErrImageNeverPull') {
    return { reason, message: `the ${name} is not on the node, and pulling is disabled`, severe: true };
  }
  if (reason === 'InvalidImageName')
    return { reason, message: `the ${name} has an invalid name`, severe: true };
  const cause = pullCause(detail);
  return { reason, message: `the ${name} cannot be pulled${cause ? `: ${cause}` : ''}`, severe: true };
}

function pullCause(detail: string): string {
  if (/not found|manifest unknown/i.test(detail)) return 'the registry does not have it';
  if (/unauthorized|denied|forbidden|authentication required/i.test(detail))
    return 'the registry refuses access';
  if (/no such host|connection refused|i\/o timeout|dial tcp|deadline exceeded/i.test(detail)) {
    return 'the registry cannot be reached';
  }
  return lastLine(detail.replace(/^Back-off pulling image "[^"]*":?\s*/, ''));
}

function crashTrouble(container: ContainerState, backingOff: boolean): Trouble | undefined {
  const end = container.terminated ?? container.lastTerminated;
  if (!end || end.exitCode === 0 || (container.ready && !backingOff)) return undefined;
  const severe = backingOff || container.terminated !== undefined;
  if (end.reason === 'OOMKilled') {
    return {
      reason: 'OutOfMemory',
      message: `${container.name} exceeded its memory limit`,
      severe: true,
    };
  }
  return {
    reason: backingOff ? 'CrashLoopBackOff' : 'Crashed',
    message: crashMessage(container, end),
    severe,
  };
}

function crashMessage({ name, restarts }: ContainerState, { exitCode, message }: TerminationState): string {
  const times = restarts > 0 ? ` (restarted ${restarts} time${restarts > 1 ? 's' : ''})` : '';
  const said = terminationText(message);
  return `${name} stopped with exit code ${exitCode ?? 'unknown'}${times}${said ? `: ${said}` : ''}`;
}

/** The cause in a termination message: the `error` of our images' JSON, or the last line of the log. */
export function terminationText(message: string | undefined): string {
  if (!message) return '';
  try {
    const parsed: unknown = JSON.parse(message);
    if (parsed && typeof parsed === 'object' && 'error' in parsed) return sentence(String(parsed.error));
  } catch {
    return lastLine(message);
  }
  return lastLine(message);
}

function lastLine(text: string): string {
  return sentence(text.trim().split('\n').at(-1) ?? '');
}

/** A shop decides what its pods say: nothing of it may control a terminal. */
function sentence(text: string): string {
  return printable(text.trim().replace(/\s+/g, ' '), MAX_TEXT);
}
