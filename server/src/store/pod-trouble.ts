/** What is known of a container, as the kubelet reports it. */
export interface ContainerLook {
  name: string;
  ready: boolean;
  restarts: number;
  waiting?: { reason?: string; message?: string };
  terminated?: TerminationLook;
  /** How the run before this one ended. */
  lastTerminated?: TerminationLook;
}

export interface TerminationLook {
  reason?: string;
  exitCode?: number;
  /** With FallbackToLogsOnError: the tail of the container's log. */
  message?: string;
}

export interface PodLook {
  phase?: string;
  /** Message of condition PodScheduled when it is False. */
  unschedulable?: string;
  /** Reason and message of the pod itself: an eviction, for example. */
  reason?: string;
  message?: string;
  containers: readonly ContainerLook[];
}

/** Why a pod does not run, in words for people. */
export interface Trouble {
  /** A CamelCase word for machines. */
  reason: string;
  message: string;
  /** It will not pass by itself within seconds. */
  severe: boolean;
}

/** The trouble of a pod, or undefined when it merely needs its time. */
export function podTrouble(pod: PodLook): Trouble | undefined {
  if (pod.unschedulable !== undefined) return unschedulable(pod.unschedulable);
  if (pod.phase === 'Failed' && pod.reason) return stopped(pod.reason, pod.message);
  for (const container of pod.containers) {
    const trouble = containerTrouble(container);
    if (trouble) return trouble;
  }
  return undefined;
}

/** An eviction kills the containers: their exit codes are its effect, so it comes first. */
function stopped(reason: string, message = reason): Trouble {
  return { reason, message: sentence(`the pod was stopped: ${message}`), severe: true };
}

function unschedulable(message: string): Trouble {
  const reason = 'Unschedulable';
  const severe = true;
  if (/unbound immediate PersistentVolumeClaims/i.test(message)) {
    return { reason: 'VolumePending', message: 'waits for its volume', severe: false };
  }
  if (/Too many pods/i.test(message)) return { reason, message: 'no node has room for another pod', severe };
  const lacking = /Insufficient (cpu|memory|ephemeral-storage)/i.exec(message)?.[1];
  if (lacking) return { reason, message: `no node has enough free ${lacking}`, severe };
  if (/no nodes available/i.test(message))
    return { reason, message: 'the cluster has no node that takes pods', severe };
  return { reason, message: sentence(`no node takes the pod: ${message}`), severe };
}

const IMAGE_REASONS = new Set([
  'ErrImagePull',
  'ImagePullBackOff',
  'ErrImageNeverPull',
  'InvalidImageName',
  'ImageInspectError',
]);
const CONFIG_REASONS = new Set(['CreateContainerConfigError', 'CreateContainerError', 'RunContainerError']);

function containerTrouble(container: ContainerLook): Trouble | undefined {
  const reason = container.waiting?.reason;
  if (reason && IMAGE_REASONS.has(reason)) return imageTrouble(container, reason);
  if (reason && CONFIG_REASONS.has(reason)) {
    const detail = container.waiting?.message ?? reason;
    return { reason, message: sentence(`${container.name} cannot be started: ${detail}`), severe: true };
  }
  return crashTrouble(container, reason === 'CrashLoopBackOff');
}

function imageTrouble(container: ContainerLook, reason: string): Trouble {
  const detail = container.waiting?.message ?? '';
  const image = /image "([^"]+)"/i.exec(detail)?.[1];
  const name = image ? `image ${image}` : `image of ${container.name}`;
  if (reason === 'ErrImageNeverPull') {
    return { reason, message: `the ${name} is not on the node, and pulling is switched off`, severe: true };
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

function crashTrouble(container: ContainerLook, backingOff: boolean): Trouble | undefined {
  const end = container.terminated ?? container.lastTerminated;
  if (!end || end.exitCode === 0 || (container.ready && !backingOff)) return undefined;
  const severe = backingOff || container.terminated !== undefined;
  if (end.reason === 'OOMKilled') {
    return {
      reason: 'OutOfMemory',
      message: `${container.name} needed more memory than its limit`,
      severe: true,
    };
  }
  return {
    reason: backingOff ? 'CrashLoopBackOff' : 'Crashed',
    message: crashMessage(container, end),
    severe,
  };
}

function crashMessage({ name, restarts }: ContainerLook, { exitCode, message }: TerminationLook): string {
  const times = restarts > 0 ? ` (restarted ${restarts} time${restarts > 1 ? 's' : ''})` : '';
  const said = terminationText(message);
  return `${name} stopped with exit code ${exitCode ?? 'unknown'}${times}${said ? `: ${said}` : ''}`;
}

/** The cause inside a termination message: the `error` of our images' JSON, else the last line of the log. */
export function terminationText(message: string | undefined): string {
  if (!message) return '';
  try {
    const parsed: unknown = JSON.parse(message);
    if (parsed && typeof parsed === 'object' && 'error' in parsed) return short(String(parsed.error));
  } catch {
    return lastLine(message);
  }
  return lastLine(message);
}

function lastLine(text: string): string {
  return short(text.trim().split('\n').at(-1) ?? '');
}

function short(text: string): string {
  const clean = text.trim();
  return clean.length > 300 ? `${clean.slice(0, 299)}…` : clean;
}

function sentence(text: string): string {
  return short(text.replace(/\s+/g, ' '));
}
