import { describe, expect, test } from 'vitest';
import { readHelmError, type HelmProblem } from './errors.ts';

const forbidden = 'deployments.apps is forbidden: User "system:serviceaccount:urumi:urumi" cannot patch';

describe('the cluster is unavailable: retried, not counted as an attempt', () => {
  const problem = {
    reason: 'ClusterUnreachable',
    message: 'the Kubernetes API did not answer',
    retry: 'later',
  };
  test.each([
    [
      'nothing listens',
      'Get "https://127.0.0.1:6443/version": dial tcp 127.0.0.1:6443: connect: connection refused',
    ],
    ['its name does not resolve', 'dial tcp: lookup api.test on 10.0.0.10:53: no such host'],
    ['no answer in time', 'dial tcp 10.0.0.1:443: i/o timeout'],
    ['no handshake in time', 'net/http: TLS handshake timeout'],
    ['Helm reports it', 'Kubernetes cluster unreachable: the server has asked for credentials'],
    ['no backend', 'the server is currently unable to handle the request'],
    ['the connection is reset', 'read tcp 10.0.0.2:5000->10.0.0.1:443: read: connection reset by peer'],
    ['the connection is lost', 'http2: client connection lost'],
    ['the response is truncated', 'unexpected EOF'],
    [
      'the connection is closed before the response',
      'Get "https://10.0.0.1:443/api/v1/namespaces/store-a/secrets": EOF',
    ],
    ['no route', 'dial tcp 10.0.0.1:443: connect: no route to host'],
    ['no network', 'dial tcp 10.0.0.1:443: connect: network is unreachable'],
    [
      'the response takes too long',
      'the server was unable to return a response in the time allotted, but may still be processing the request (patch deployments.apps)',
    ],
    ['etcd has no leader', 'etcdserver: leader changed'],
    ['it starts', 'apiserver not ready'],
    ['it is overloaded', 'the server has received too many requests and has asked us to try again later'],
  ])('%s', (_title, text) => {
    expect(readHelmError(`Error: UPGRADE FAILED: ${text}\n`)).toEqual(problem);
  });
});

describe('errors with their own reason', () => {
  test.each<[string, string, HelmProblem]>([
    [
      'another helm command',
      'another operation (install/upgrade/rollback) is in progress',
      { reason: 'HelmBusy', message: 'another helm command is running for this release', retry: 'later' },
    ],
    [
      'a namespace that is being deleted',
      'secrets "x" is forbidden: unable to create new content in namespace store-a because it is being terminated',
      { reason: 'NamespaceTerminating', message: 'the namespace is being deleted', retry: 'later' },
    ],
    [
      'values that the schema rejects',
      "values don't meet the specifications of the schema(s) in the following chart(s): ecommerce-store: - at '/size': value must be one of 'small'",
      {
        reason: 'InvalidValues',
        message:
          "values don't meet the specifications of the schema(s) in the following chart(s): ecommerce-store: - at '/size': value must be one of 'small'",
        hint: 'Fix the Store or the values file, then retry.',
        retry: 'never',
      },
    ],
    [
      'a missing chart',
      'path "charts/none" not found',
      {
        reason: 'ChartMissing',
        message: 'path "charts/none" not found',
        hint: 'Check CHART_DIR and VALUES_FILE.',
        retry: 'never',
      },
    ],
    [
      'a folder without a chart',
      'Chart.yaml file is missing',
      {
        reason: 'ChartMissing',
        message: 'Chart.yaml file is missing',
        hint: 'Check CHART_DIR and VALUES_FILE.',
        retry: 'never',
      },
    ],
    [
      'a missing revision',
      'release has no 9 version',
      {
        reason: 'RevisionMissing',
        message: 'release has no 9 version',
        hint: 'Choose a revision from `helm history`.',
        retry: 'never',
      },
    ],
    [
      'an exhausted quota',
      'pods "x" is forbidden: exceeded quota: store, requested: pods=1, used: pods=5, limited: pods=5',
      {
        reason: 'QuotaExceeded',
        message:
          'pods "x" is forbidden: exceeded quota: store, requested: pods=1, used: pods=5, limited: pods=5',
        hint: 'Increase the resource quota, or delete unused objects.',
        retry: 'count',
      },
    ],
    [
      'an immutable field',
      'PersistentVolumeClaim "a" is invalid: spec: Forbidden: field is immutable',
      {
        reason: 'ImmutableField',
        message: 'PersistentVolumeClaim "a" is invalid: spec: Forbidden: field is immutable',
        hint: 'Kubernetes cannot change this on a running store (a volume size, for example). Undo the change.',
        retry: 'never',
      },
    ],
    [
      "a stateful set's template",
      'StatefulSet.apps "a" is invalid: spec: Forbidden: updates to statefulset spec for fields other than \'replicas\' are forbidden',
      {
        reason: 'ImmutableField',
        message:
          'StatefulSet.apps "a" is invalid: spec: Forbidden: updates to statefulset spec for fields other than \'replicas\' are forbidden',
        hint: 'Kubernetes cannot change this on a running store (a volume size, for example). Undo the change.',
        retry: 'never',
      },
    ],
    [
      'pod security',
      'pods "x" is forbidden: violates PodSecurity "restricted:latest": runAsNonRoot != true',
      {
        reason: 'PodSecurity',
        message: 'pods "x" is forbidden: violates PodSecurity "restricted:latest": runAsNonRoot != true',
        hint: 'The namespace enforces a stricter Pod Security level.',
        retry: 'count',
      },
    ],
    [
      'missing rights',
      forbidden,
      {
        reason: 'Forbidden',
        message: forbidden,
        hint: 'Grant the server the rights in the namespace (see USE_RBAC).',
        retry: 'count',
      },
    ],
    [
      'a template with an unclosed block',
      'parse error at (ecommerce-store/templates/common/quota.yaml:9): unexpected EOF',
      {
        reason: 'HelmFailed',
        message:
          'helm failed: parse error at (ecommerce-store/templates/common/quota.yaml:9): unexpected EOF',
        retry: 'count',
      },
    ],
    [
      'anything else counts as a failed attempt',
      'template: store/x.yaml:3: nil pointer',
      { reason: 'HelmFailed', message: 'helm failed: template: store/x.yaml:3: nil pointer', retry: 'count' },
    ],
  ])('%s', (_title, text, problem) => {
    expect(readHelmError(`Error: ${text}\n`)).toEqual(problem);
  });
});

describe('the text of an error', () => {
  const textOf = (stderr: string): string => readHelmError(stderr).message;
  test.each([
    ['starts after Error:', 'WARNING: the kubeconfig is readable\nError: no luck\n', 'helm failed: no luck'],
    ['loses the prefix of an upgrade', 'Error: UPGRADE FAILED: no luck', 'helm failed: no luck'],
    ['loses the prefix of an install', 'Error: INSTALLATION FAILED: no luck', 'helm failed: no luck'],
    ['loses the prefix of an uninstall', 'Error: uninstall: no luck', 'helm failed: no luck'],
    ['is one line', 'Error: a\n  b\n\tc\n', 'helm failed: a b c'],
    ['is the whole output if helm reports no error', 'panic: runtime', 'helm failed: panic: runtime'],
    ['is never empty', '', 'helm failed: no reason given'],
    ['is never empty after the prefix', 'Error: UPGRADE FAILED: ', 'helm failed: no reason given'],
    ['keeps 500 characters', `Error: ${'x'.repeat(500)}`, `helm failed: ${'x'.repeat(500)}`],
    ['is truncated to 500 characters', `Error: ${'x'.repeat(501)}`, `helm failed: ${'x'.repeat(499)}…`],
  ])('%s', (_title, stderr, text) => {
    expect(textOf(stderr)).toBe(text);
  });
});
