import { describe, expect, test } from 'vitest';
import { pluginOutcomes, pluginTrouble } from './plugin-report.ts';

const mixed = JSON.stringify({
  plugins: [
    { name: 'good', ok: true },
    { name: 'bad', ok: false, message: 'not found' },
  ],
});

test('each plugin has an outcome, and a failed one its reason', () => {
  expect(pluginOutcomes(mixed)).toEqual([
    { name: 'good', state: 'Installed' },
    { name: 'bad', state: 'Failed', message: 'not found' },
  ]);
});

test('plugins that could not be installed are reported with their reasons; the others are not mentioned', () => {
  expect(pluginTrouble(pluginOutcomes(mixed))).toBe('configured; not installed: bad (not found)');
});

test('plugins that are all installed are no trouble', () => {
  expect(pluginTrouble(pluginOutcomes('{"plugins":[{"name":"good","ok":true}]}'))).toBeUndefined();
});

test('an outcome has no control characters', () => {
  const report = '{"plugins":[{"name":"a\\u001b[31m","ok":false,"message":"b\\u0007"}]}';
  expect(pluginOutcomes(report)).toEqual([{ name: 'a\uFFFD[31m', state: 'Failed', message: 'b\uFFFD' }]);
});

describe('no outcome is in', () => {
  test.each([
    ['nothing', undefined],
    ['a log instead of a report', 'Error: no database'],
    ['a truncated report', '{"plugins":[{"na'],
    ['a text that is JSON', 'null'],
    ['an engine without plugins', '{"imported":true,"seconds":0.7}'],
    ['entries of another kind', '{"plugins":[null,7,{"ok":false}]}'],
  ])('%s', (_what, message) => {
    expect(pluginOutcomes(message)).toEqual([]);
  });
});
