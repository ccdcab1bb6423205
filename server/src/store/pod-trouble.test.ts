import { describe, expect, test } from 'vitest';
import {
  podTrouble,
  terminationText,
  type ContainerState,
  type PodState,
  type Trouble,
} from './pod-trouble.ts';

const container = (change: Partial<ContainerState> = {}): ContainerState => ({
  name: 'wordpress',
  ready: false,
  restarts: 0,
  ...change,
});
const podOf = (...containers: ContainerState[]): PodState => ({ phase: 'Pending', containers });
const waiting = (reason: string, message?: string): PodState =>
  podOf(container({ waiting: { reason, message } }));

describe('a pod that is starting has no problem', () => {
  test.each<[string, PodState]>([
    ['no container yet', podOf()],
    ['waiting for its images', waiting('ContainerCreating')],
    ['waiting for its init containers', waiting('PodInitializing')],
    ['running and not ready yet', podOf(container())],
    ['running and ready', podOf(container({ ready: true }))],
    [
      'done',
      { phase: 'Succeeded', containers: [container({ terminated: { exitCode: 0, reason: 'Completed' } })] },
    ],
    [
      'done at the second try',
      podOf(container({ terminated: { exitCode: 0 }, lastTerminated: { exitCode: 1 } })),
    ],
    [
      'ready again after a crash',
      podOf(container({ ready: true, restarts: 1, lastTerminated: { exitCode: 1 } })),
    ],
  ])('%s', (_title, pod) => {
    expect(podTrouble(pod)).toBeUndefined();
  });
});

describe('a pod that cannot be scheduled', () => {
  test.each<[string, string, Trouble]>([
    [
      'too little CPU',
      '0/1 nodes are available: 1 Insufficient cpu. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.',
      { reason: 'Unschedulable', message: 'no node has enough free cpu', severe: true },
    ],
    [
      'too little memory',
      '0/3 nodes are available: 3 Insufficient memory.',
      { reason: 'Unschedulable', message: 'no node has enough free memory', severe: true },
    ],
    [
      'too little of several resources: the first is named',
      '0/1 nodes are available: 1 Insufficient cpu, 1 Insufficient memory.',
      { reason: 'Unschedulable', message: 'no node has enough free cpu', severe: true },
    ],
    [
      'too little disk',
      '0/1 nodes are available: 1 Insufficient ephemeral-storage.',
      { reason: 'Unschedulable', message: 'no node has enough free ephemeral-storage', severe: true },
    ],
    [
      'too many pods',
      '0/1 nodes are available: 1 Too many pods. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.',
      { reason: 'Unschedulable', message: 'no node has room for another pod', severe: true },
    ],
    [
      'no node',
      'no nodes available to schedule pods',
      { reason: 'Unschedulable', message: 'the cluster has no schedulable node', severe: true },
    ],
    [
      'a volume that is not bound yet resolves itself',
      '0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims.',
      { reason: 'VolumePending', message: 'waiting for its volume', severe: false },
    ],
    [
      "anything else is the scheduler's text",
      '0/1 nodes are available: 1 node(s) had untolerated taint {node.kubernetes.io/disk-pressure: }.',
      {
        reason: 'Unschedulable',
        message:
          'the pod cannot be scheduled: 0/1 nodes are available: 1 node(s) had untolerated taint {node.kubernetes.io/disk-pressure: }.',
        severe: true,
      },
    ],
  ])('%s', (_title, unschedulable, trouble) => {
    expect(podTrouble({ phase: 'Pending', unschedulable, containers: [] })).toEqual(trouble);
  });
});

describe('an image that cannot be pulled', () => {
  const image = 'ghcr.io/urumi/shop:9';
  const pull = (cause: string): string =>
    `Back-off pulling image "${image}": ErrImagePull: failed to pull and unpack image "${image}": ${cause}`;
  const cannotBePulled = `the image ${image} cannot be pulled`;

  test.each<[string, string, string | undefined, string]>([
    ['without a cause', 'ImagePullBackOff', `Back-off pulling image "${image}"`, cannotBePulled],
    ['without a message', 'ErrImagePull', undefined, 'the image of wordpress cannot be pulled'],
    [
      'unknown to the registry',
      'ImagePullBackOff',
      pull(`failed to resolve reference "${image}": ${image}: not found`),
      `${cannotBePulled}: the registry does not have it`,
    ],
    [
      'unknown to the registry, in its own words',
      'ErrImagePull',
      pull('manifest unknown'),
      `${cannotBePulled}: the registry does not have it`,
    ],
    [
      'private',
      'ErrImagePull',
      pull('pull access denied, repository does not exist or may require authorization'),
      `${cannotBePulled}: the registry refuses access`,
    ],
    [
      'behind a login',
      'ErrImagePull',
      pull('failed to authorize: failed to fetch anonymous token: 401 Unauthorized'),
      `${cannotBePulled}: the registry refuses access`,
    ],
    [
      'of a registry without an address',
      'ErrImagePull',
      pull('failed to do request: Head "https://ghcr.io/v2": dial tcp: lookup ghcr.io: no such host'),
      `${cannotBePulled}: the registry cannot be reached`,
    ],
    [
      'of a registry that does not listen',
      'ErrImagePull',
      pull('dial tcp 127.0.0.1:5000: connect: connection refused'),
      `${cannotBePulled}: the registry cannot be reached`,
    ],
    [
      'for another cause, which is shown',
      'ImagePullBackOff',
      `Back-off pulling image "${image}": no space left on device`,
      `${cannotBePulled}: no space left on device`,
    ],
    [
      'missing with pulling disabled',
      'ErrImageNeverPull',
      `Container image "${image}" is not present with pull policy of Never`,
      `the image ${image} is not on the node, and pulling is disabled`,
    ],
    [
      'named wrongly',
      'InvalidImageName',
      'Failed to apply default image tag "Shop:": couldn\'t parse image name "Shop:": invalid reference format',
      'the image of wordpress has an invalid name',
    ],
  ])('%s', (_title, reason, message, expected) => {
    expect(podTrouble(waiting(reason, message))).toEqual({ reason, message: expected, severe: true });
  });
});

describe('a container that cannot be started', () => {
  test.each<[string, string, string | undefined, string]>([
    [
      'a Secret that is missing',
      'CreateContainerConfigError',
      'secret "x" not found',
      'secret "x" not found',
    ],
    ['a mount that is refused', 'RunContainerError', 'read-only\nfile system', 'read-only file system'],
    ['no message: the reason is used', 'CreateContainerError', undefined, 'CreateContainerError'],
  ])('%s', (_title, reason, message, detail) => {
    const expected = `wordpress cannot be started: ${detail}`;
    expect(podTrouble(waiting(reason, message))).toEqual({ reason, message: expected, severe: true });
  });
});

describe('a container that ends', () => {
  const crashLoop = { reason: 'CrashLoopBackOff', message: 'back-off 5m0s restarting failed container' };
  test.each<[string, Partial<ContainerState>, Trouble]>([
    [
      'has crashed and is not started again yet',
      { terminated: { exitCode: 1, message: 'Fatal error: no memory\n' } },
      {
        reason: 'Crashed',
        message: 'wordpress stopped with exit code 1: Fatal error: no memory',
        severe: true,
      },
    ],
    [
      'runs again after a crash: not severe',
      { restarts: 1, lastTerminated: { exitCode: 255 } },
      {
        reason: 'Crashed',
        message: 'wordpress stopped with exit code 255 (restarted 1 time)',
        severe: false,
      },
    ],
    [
      'is in CrashLoopBackOff',
      { waiting: crashLoop, restarts: 4, lastTerminated: { exitCode: 1, message: 'a\nb' } },
      {
        reason: 'CrashLoopBackOff',
        message: 'wordpress stopped with exit code 1 (restarted 4 times): b',
        severe: true,
      },
    ],
    [
      'reports the cause in the JSON of our images',
      { terminated: { exitCode: 1, message: '{"error":"the database does not answer"}' } },
      {
        reason: 'Crashed',
        message: 'wordpress stopped with exit code 1: the database does not answer',
        severe: true,
      },
    ],
    [
      'has no exit code',
      { terminated: { reason: 'ContainerStatusUnknown' } },
      { reason: 'Crashed', message: 'wordpress stopped with exit code unknown', severe: true },
    ],
    [
      'was killed for its memory',
      { restarts: 1, lastTerminated: { exitCode: 137, reason: 'OOMKilled' } },
      { reason: 'OutOfMemory', message: 'wordpress exceeded its memory limit', severe: true },
    ],
  ])('%s', (_title, change, trouble) => {
    expect(podTrouble(podOf(container(change)))).toEqual(trouble);
  });

  test('the current termination counts, not the previous one', () => {
    const change = { terminated: { exitCode: 2 }, lastTerminated: { exitCode: 137, reason: 'OOMKilled' } };
    expect(podTrouble(podOf(container(change)))?.message).toBe('wordpress stopped with exit code 2');
  });

  test('the first container with a problem is named', () => {
    const pod = podOf(container({ ready: true }), container({ name: 'cron', terminated: { exitCode: 3 } }));
    expect(podTrouble(pod)?.message).toBe('cron stopped with exit code 3');
  });
});

describe('a pod that was stopped', () => {
  test.each<[string, PodState, Trouble | undefined]>([
    [
      'by an eviction',
      {
        phase: 'Failed',
        reason: 'Evicted',
        message: 'The node was low on resource: memory. ',
        containers: [],
      },
      {
        reason: 'Evicted',
        message: 'the pod was stopped: The node was low on resource: memory.',
        severe: true,
      },
    ],
    [
      'by an eviction that killed its container: the eviction is the cause',
      {
        phase: 'Failed',
        reason: 'Evicted',
        message: 'The node was low on resource: memory.',
        containers: [container({ terminated: { exitCode: 137, reason: 'Error' } })],
      },
      {
        reason: 'Evicted',
        message: 'the pod was stopped: The node was low on resource: memory.',
        severe: true,
      },
    ],
    [
      'without a message',
      { phase: 'Failed', reason: 'NodeShutdown', containers: [] },
      { reason: 'NodeShutdown', message: 'the pod was stopped: NodeShutdown', severe: true },
    ],
    ['without a reason', { phase: 'Failed', containers: [] }, undefined],
  ])('%s', (_title, pod, trouble) => {
    expect(podTrouble(pod)).toEqual(trouble);
  });
});

describe('terminationText', () => {
  test.each<[string, string | undefined, string]>([
    ['nothing', undefined, ''],
    ['the empty text', '', ''],
    ['the error of a JSON report', '{"error":" no database "}', 'no database'],
    ['the last line of a log', 'one\ntwo\n\n', 'two'],
    ['JSON without an error is a log', '{"plugins":[]}', '{"plugins":[]}'],
    ['JSON that is not an object is a log', 'null', 'null'],
    ['a truncated report is a log', '{"error":"no', '{"error":"no'],
    ['no control characters of a log', 'one\n\u001b[31mtwo\u0007', '\uFFFD[31mtwo\uFFFD'],
    [
      'no lines within the error of a JSON report',
      '{"error":"no\\n\\u001b[2Jdatabase"}',
      'no \uFFFD[2Jdatabase',
    ],
    ['a line of 300 characters', 'x'.repeat(300), 'x'.repeat(300)],
    ['a line of 301 characters is truncated', 'x'.repeat(301), `${'x'.repeat(299)}…`],
  ])('%s', (_title, message, text) => {
    expect(terminationText(message)).toBe(text);
  });
});
