import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DnsAnswer } from '../../store/domain-proof.ts';
import type { StoreKey } from '../../store/key.ts';
import { DomainChecks } from './domain-checks.ts';

const a: StoreKey = { team: 'urumi', id: 'a' };
const b: StoreKey = { team: 'urumi', id: 'b' };
const HOST = 'shop.example.com';

let answer: DnsAnswer;
let fails: boolean;
let asked: string[];
let changed: string[];
let checks: DomainChecks;

beforeEach(() => {
  vi.useFakeTimers();
  answer = { txt: [], cname: [] };
  fails = false;
  asked = [];
  changed = [];
  const lookUp = (host: string): Promise<DnsAnswer> => {
    asked.push(host);
    return fails ? Promise.reject(new Error('no answer')) : Promise.resolve(answer);
  };
  checks = new DomainChecks(lookUp, ({ id }) => changed.push(id));
});
afterEach(async () => {
  await checks.stop();
  vi.useRealTimers();
});

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

describe('the hosts of a store', () => {
  test('are looked up at once, and again after waits that double up to five minutes', async () => {
    checks.follow(a, [HOST]);
    const counts: number[] = [];
    for (const seconds of [0, 5, 10, 20, 40, 80, 160, 300, 300]) {
      await pass(seconds);
      counts.push(asked.length);
    }
    expect(counts).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('queue the store when the answer changes, and not otherwise', async () => {
    checks.follow(a, [HOST]);
    await pass(5);
    expect(changed).toEqual(['a']);
    answer = { txt: ['x'], cname: [] };
    await pass(10);
    expect(changed).toEqual(['a', 'a']);
    expect(checks.read(HOST)).toEqual({ answer });
  });

  test('keep the last answer while DNS fails', async () => {
    answer = { txt: ['x'], cname: [] };
    checks.follow(a, [HOST]);
    await pass(0);
    fails = true;
    await pass(5);
    expect(checks.read(HOST)).toEqual({ answer, failure: 'no answer' });
  });

  test('queue each store that follows them', async () => {
    checks.follow(a, [HOST]);
    checks.follow(b, [HOST]);
    await pass(0);
    expect(changed).toEqual(['a', 'b']);
  });

  test('are looked up at once when another store follows them', async () => {
    checks.follow(a, [HOST]);
    await pass(1);
    checks.follow(b, [HOST]);
    await pass(1);
    expect(asked).toEqual([HOST, HOST]);
  });

  test('are forgotten when no store follows them', async () => {
    checks.follow(a, [HOST, 'other.example.com']);
    await pass(0);
    checks.follow(a, []);
    expect(checks.read(HOST)).toEqual({});
    asked.length = 0;
    await pass(600);
    expect(asked).toEqual([]);
  });
});
