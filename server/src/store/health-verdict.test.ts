import { describe, expect, test } from 'vitest';
import { noOrders, unhealthy, type Verdict } from './health-verdict.ts';
import type { HealthCheck } from './resource.ts';

const ok = (name: HealthCheck['name']): HealthCheck => ({ name, ok: true, status: 200, milliseconds: 9 });
const broken = (name: HealthCheck['name'], message = 'answers 500'): HealthCheck => ({
  name,
  ok: false,
  milliseconds: 9,
  message,
});

describe('the verdict names', () => {
  test.each<[string, HealthCheck[], string, string]>([
    [
      'the part that fails',
      [ok('Storefront'), broken('StoreApi')],
      'StoreApiFailed',
      'the store API answers 500',
    ],
    [
      'the first part, and others that fail',
      [broken('Storefront'), ok('StoreApi'), broken('Checkout'), broken('Admin')],
      'StorefrontFailed',
      'the storefront answers 500; the checkout, the admin as well',
    ],
    [
      'why there is no answer',
      [broken('Storefront', 'does not answer in time')],
      'StorefrontFailed',
      'the storefront does not answer in time',
    ],
    ['a Service that is missing', [], 'NoService', 'the shop has no Service'],
  ])('%s', (_what, checks, reason, message) => {
    expect(unhealthy(checks)).toEqual({ status: 'False', reason, message });
  });
});

test.each<[string, Verdict, boolean]>([
  ['no storefront', unhealthy([broken('Storefront')]), true],
  ['no checkout', unhealthy([broken('Checkout')]), true],
  ['only no admin', unhealthy([broken('Admin')]), false],
  ['an unknown state', { status: 'Unknown', reason: 'Unreached', message: '' }, false],
  ['all of its parts', { status: 'True', reason: 'Answers', message: '' }, false],
])('a shop with %s: whether orders are known to be impossible', (_what, verdict, expected) => {
  expect(noOrders([{ type: 'Healthy', ...verdict }]) !== undefined).toBe(expected);
});
