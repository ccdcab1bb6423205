import { expect, test } from 'vitest';
import { pluginTrouble } from './plugin-report.ts';

test('plugins that could not be installed are told with their reasons; the others are not mentioned', () => {
  const report = {
    plugins: [
      { name: 'good', ok: true },
      { name: 'bad', ok: false, message: 'not found' },
    ],
  };
  expect(pluginTrouble(JSON.stringify(report))).toBe('configured; not installed: bad (not found)');
});

test.each([
  ['nothing', undefined],
  ['a log instead of a report', 'Error: no database'],
  ['a report cut short', '{"plugins":[{"na'],
  ['an engine without plugins', '{"imported":true,"seconds":0.7}'],
  ['plugins that are all installed', '{"plugins":[{"name":"good","ok":true}]}'],
])('%s is no trouble', (_what, message) => {
  expect(pluginTrouble(message)).toBeUndefined();
});
