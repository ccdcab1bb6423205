import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { errorOfAnswer, errorOfTransport, type KubeError, type StatusCause } from '../../kube/errors.ts';
import { MutationError, type UserError } from '../user-errors.ts';
import { explainKubeError } from './explain-kube-error.ts';

const answer = (code: number, reason: string, message: string, causes?: StatusCause[]): KubeError =>
  errorOfAnswer(code, JSON.stringify({ kind: 'Status', code, reason, message, details: { causes } }));
const explain = (error: unknown): unknown => explainKubeError(error, { store: 'nike', team: 'team-a' });

const quota =
  'stores.stores.urumi.dev "nike" is forbidden: exceeded quota: urumi-stores, requested: count/stores.stores.urumi.dev=1, used: count/stores.stores.urumi.dev=5, limited: count/stores.stores.urumi.dev=5';

describe('what a client can act on', () => {
  test.each<[string, KubeError, UserError]>([
    [
      'the quota is used up',
      answer(403, 'Forbidden', quota),
      {
        kind: 'QuotaExceeded',
        message: 'team "team-a" has 5 of the 5 stores it may have',
        hint: 'delete a store, or raise MAX_STORES_TOTAL',
        limit: 5,
        used: 5,
      },
    ],
    [
      'the quota is used up, without figures',
      answer(403, 'Forbidden', 'exceeded quota: urumi-stores'),
      {
        kind: 'QuotaExceeded',
        message: 'team "team-a" has all of the stores it may have',
        hint: 'delete a store, or raise MAX_STORES_TOTAL',
        limit: undefined,
        used: undefined,
      },
    ],
    [
      'the id is taken',
      answer(409, 'AlreadyExists', 'stores "nike" already exists'),
      { kind: 'IdTaken', id: 'nike', message: 'there is already a store "nike"' },
    ],
    [
      'the store is gone',
      answer(404, 'NotFound', 'stores.stores.urumi.dev "nike" not found'),
      {
        kind: 'NotFound',
        id: 'nike',
        message: 'there is no store "nike"',
        hint: 'it may have been deleted: check the list of stores',
      },
    ],
    [
      'the namespace of the team is missing',
      answer(404, 'NotFound', 'namespaces "team-a" not found'),
      {
        kind: 'InvalidInput',
        field: 'team',
        message: 'there is no namespace "team-a"',
        allowed: 'a namespace that exists',
      },
    ],
    [
      'the store changed at the same time',
      answer(409, 'Conflict', 'the object has been modified'),
      {
        kind: 'Conflict',
        message: 'the store was changed at the same time',
        hint: 'check it and try again',
      },
    ],
    [
      'a field is not allowed',
      answer(422, 'Invalid', 'Store "nike" is invalid', [
        { field: 'spec.host', message: 'Invalid value: "x y"' },
        { field: 'spec.size', message: 'Unsupported value' },
      ]),
      {
        kind: 'InvalidInput',
        field: 'host',
        message: 'Invalid value: "x y"',
        problems: [
          { path: ['host'], message: 'Invalid value: "x y"' },
          { path: ['size'], message: 'Unsupported value' },
        ],
      },
    ],
    [
      'a field that the input calls otherwise',
      answer(422, 'Invalid', 'Store "nike" is invalid', [{ field: 'spec.displayName', message: 'Too long' }]),
      {
        kind: 'InvalidInput',
        field: 'name',
        message: 'Too long',
        problems: [{ path: ['name'], message: 'Too long' }],
      },
    ],
    [
      'an item of a list',
      answer(422, 'Invalid', 'Store "nike" is invalid', [{ field: 'spec.plugins[0]', message: 'Bad' }]),
      {
        kind: 'InvalidInput',
        field: 'plugins[0]',
        message: 'Bad',
        problems: [{ path: ['plugins', '0'], message: 'Bad' }],
      },
    ],
    [
      'something is not allowed, without a field',
      answer(422, 'Invalid', 'Store "nike" is invalid'),
      { kind: 'InvalidInput', field: 'input', message: 'Store "nike" is invalid' },
    ],
    [
      "the server's account may not",
      answer(403, 'Forbidden', 'User "system:serviceaccount:urumi:urumi" cannot create resource "stores"'),
      {
        kind: 'Forbidden',
        message: 'Kubernetes does not allow this',
        hint: `the server's own account may not do this in namespace "team-a": see charts/urumi for its rights`,
      },
    ],
    [
      'the namespace of the team is being deleted',
      answer(403, 'Forbidden', 'namespace team-a is being terminated', [
        { reason: 'NamespaceTerminating', message: 'namespace team-a is being terminated' },
      ]),
      {
        kind: 'Forbidden',
        message: 'the namespace "team-a" is being deleted',
        hint: 'try again when it is gone, or name another team',
      },
    ],
  ])('%s', (_title, error, expected) => {
    const explained = explain(error);
    expect(explained).toBeInstanceOf(MutationError);
    expect((explained as MutationError).error).toEqual(expected);
  });
});

describe('a cluster that does not answer as it should', () => {
  test.each<[string, KubeError]>([
    ['no answer', errorOfTransport(new Error('connect ECONNREFUSED'))],
    ['an internal error', answer(500, 'InternalError', 'etcd')],
    ['a gateway without a backend', errorOfAnswer(502, '<html>')],
    ['unavailable', answer(503, 'ServiceUnavailable', 'no')],
    ['too late', answer(504, 'Timeout', 'no')],
    ['overloaded', answer(429, 'TooManyRequests', 'later')],
    [
      'an API server that does not know the kinds of its policies yet',
      answer(
        422,
        'Invalid',
        "ValidatingAdmissionPolicy 'urumi-teams' denied request: failed to configure policy",
      ),
    ],
  ])('%s', (_title, error) => {
    const explained = explain(error);
    expect(explained).toBeInstanceOf(GraphQLError);
    expect(explained).toMatchObject({
      message: 'Kubernetes did not answer as it should; nothing is known to have changed. Try again.',
      extensions: { code: 'CLUSTER_UNAVAILABLE' },
      originalError: error,
    });
  });
});

describe('what is not explained stays as it is, and is masked by the server', () => {
  test.each<[string, unknown]>([
    ['an error of the program', new TypeError('x is not a function')],
    ['a refused change', new MutationError({ kind: 'Forbidden', message: 'no' })],
    ['a request that the API server does not understand', answer(400, 'BadRequest', 'no')],
    ["the server's credentials", answer(401, 'Unauthorized', 'no')],
    ['no error at all', undefined],
  ])('%s', (_title, error) => {
    expect(explain(error)).toBe(error);
  });
});
