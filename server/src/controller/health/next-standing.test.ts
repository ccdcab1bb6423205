import { describe, expect, test } from 'vitest';
import type { ApplicationReport } from './check-application.ts';
import { nextDelay, nextStanding, type Standing } from './next-standing.ts';

const ok = { name: 'Storefront', ok: true, status: 200, milliseconds: 9 } as const;
const bad = { name: 'Storefront', ok: false, status: 500, milliseconds: 9, message: 'answers 500' } as const;
const none = { name: 'Storefront', ok: false, milliseconds: 9, message: 'refuses connections' } as const;
const works: ApplicationReport = { state: 'healthy', results: [ok] };
const fails: ApplicationReport = { state: 'unhealthy', results: [bad] };
const refuses: ApplicationReport = { state: 'unhealthy', results: [none] };
const unreached: ApplicationReport = { state: 'unreached', results: [none] };

const fresh: Standing = { failures: 0, answered: false };
/** The verdict after these reports, in order. */
const verdictAfter = (...reports: ApplicationReport[]): string | undefined =>
  reports.reduce((standing, report) => nextStanding(standing, report, false), fresh).verdict?.status;

describe('a shop is', () => {
  test.each<[string, string | undefined, ApplicationReport[]]>([
    ['healthy after one good answer', 'True', [works]],
    ['still healthy after one failure', 'True', [works, fails]],
    ['unhealthy after two failures', 'False', [works, fails, fails]],
    ['healthy again after one good answer', 'True', [works, fails, fails, works]],
    ['healthy if failures are apart', 'True', [works, fails, works, fails, works, fails]],
    ['undecided after one failure as its first answer', undefined, [fails]],
    ['unhealthy if it refuses connections, after it has answered', 'False', [works, refuses, refuses]],
    ['unhealthy if it is out of reach, after it has answered', 'False', [works, unreached, unreached]],
    ['unknown if it never answered', 'Unknown', [unreached, unreached, unreached]],
    ['unknown if it refuses connections and never answered', 'Unknown', [refuses, refuses]],
  ])('%s', (_title, expected, reports) => {
    expect(verdictAfter(...reports)).toBe(expected);
  });
});

test('nothing changes for shops out of reach while most of them are', () => {
  const before = nextStanding(fresh, works, false);
  expect(nextStanding(before, unreached, true)).toBe(before);
  expect(nextStanding(before, fails, true).failures).toBe(1);
});

test.each<[string, Standing, boolean, number]>([
  ['works: at the interval', { failures: 0, answered: true }, true, 60_000],
  ['works though its pods are not ready: soon', { failures: 0, answered: true }, false, 10_000],
  ['failed once: soon', { failures: 1, answered: true }, true, 10_000],
  ['is down: soon, so that its recovery is seen', { failures: 9, answered: true }, true, 10_000],
  ['was never reached: seldom', { failures: 0, answered: false }, true, 600_000],
])('the next check of a shop that %s', (_what, standing, ready, expected) => {
  expect(nextDelay(standing, ready, 60_000)).toBe(expected);
});
