import type { FailureReason } from '../store/failure.ts';

/**
 * How a failure is retried: `later` = not the store's fault (the cluster is unavailable), retried without counting;
 * `count` = counts as a failed attempt; `never` = the same input fails again, so a person must change something.
 */
export type Retry = 'later' | 'count' | 'never';

/** A failed Helm run, explained for users. */
export interface HelmProblem {
  reason: FailureReason;
  message: string;
  hint?: string;
  retry: Retry;
}

/** Thrown by all functions in helm/. */
export class HelmError extends Error {
  readonly problem: HelmProblem;

  constructor(problem: HelmProblem, options?: ErrorOptions) {
    super(problem.message, options);
    this.name = 'HelmError';
    this.problem = problem;
  }
}

interface Rule {
  pattern: RegExp;
  problem: Omit<HelmProblem, 'message'> & { message?: string };
}

/** Errors of the network, the API server and etcd. `unexpected EOF` is also the error of an unclosed template block. */
const CLUSTER_UNREACHABLE = new RegExp(
  [
    'connection refused',
    'connection reset',
    'connection lost',
    'no such host',
    'no route to host',
    'network is unreachable',
    'i/o timeout',
    'TLS handshake timeout',
    '": EOF',
    '(?<!parse error .*)unexpected EOF',
    'cluster unreachable',
    'unable to handle the request',
    'unable to return a response in the time allotted',
    'etcdserver',
    'apiserver not ready',
    'too many requests',
  ].join('|'),
  'i',
);

const RULES: readonly Rule[] = [
  {
    pattern: CLUSTER_UNREACHABLE,
    problem: { reason: 'ClusterUnreachable', message: 'the Kubernetes API did not answer', retry: 'later' },
  },
  {
    pattern: /another operation .*in progress/i,
    problem: {
      reason: 'HelmBusy',
      message: 'another helm command is running for this release',
      retry: 'later',
    },
  },
  {
    pattern: /is being terminated/i,
    problem: { reason: 'NamespaceTerminating', message: 'the namespace is being deleted', retry: 'later' },
  },
  {
    pattern: /don't meet the specifications of the schema|values\.schema\.json/i,
    problem: {
      reason: 'InvalidValues',
      hint: 'Fix the Store or the values file, then retry.',
      retry: 'never',
    },
  },
  {
    pattern: /Chart\.yaml file is missing|path ".*" not found|repo .* not found|non-absolute URLs/i,
    problem: { reason: 'ChartMissing', hint: 'Check CHART_DIR and VALUES_FILE.', retry: 'never' },
  },
  {
    pattern: /release has no \S+ version/i,
    problem: {
      reason: 'RevisionMissing',
      hint: 'Choose a revision from `helm history`.',
      retry: 'never',
    },
  },
  {
    pattern: /exceeded quota/i,
    problem: {
      reason: 'QuotaExceeded',
      hint: 'Increase the resource quota, or delete unused objects.',
      retry: 'count',
    },
  },
  {
    pattern: /field is immutable|updates to statefulset spec/i,
    problem: {
      reason: 'ImmutableField',
      hint: 'Kubernetes cannot change this on a running store (a volume size, for example). Undo the change.',
      retry: 'never',
    },
  },
  {
    pattern: /violates PodSecurity/i,
    problem: {
      reason: 'PodSecurity',
      hint: 'The namespace enforces a stricter Pod Security level.',
      retry: 'count',
    },
  },
  {
    pattern: /is forbidden: User/i,
    problem: {
      reason: 'Forbidden',
      hint: 'Grant the server the rights in the namespace (see USE_RBAC).',
      retry: 'count',
    },
  },
];

/** Parses Helm's standard error. */
export function readHelmError(stderr: string): HelmProblem {
  const text = errorText(stderr);
  const rule = RULES.find(({ pattern }) => pattern.test(text));
  if (!rule) return { reason: 'HelmFailed', message: `helm failed: ${text}`, retry: 'count' };
  return { ...rule.problem, message: rule.problem.message ?? text };
}

/** The text after `Error:` without Helm's prefixes, on one line, truncated to 500 characters. */
function errorText(stderr: string): string {
  const start = stderr.lastIndexOf('Error:');
  const text = (start < 0 ? stderr : stderr.slice(start + 'Error:'.length)).replace(/\s+/g, ' ').trim();
  const plain = text.replace(/^(UPGRADE FAILED|INSTALLATION FAILED|uninstall):?\s*/i, '');
  return plain.length > 500 ? `${plain.slice(0, 499)}…` : plain || 'no reason given';
}
