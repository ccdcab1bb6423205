import { afterEach, expect, test, vi } from 'vitest';
import { createLog, type LogOptions } from './log.ts';

afterEach(() => vi.doUnmock('pino-pretty'));

async function written(format: LogOptions['format'], terminal: boolean): Promise<string> {
  let text = '';
  const log = await createLog({ level: 'info', format }, terminal, { write: (line) => (text += line) });
  log.info({ store: 'nike' }, 'ready');
  return text;
}

// oxlint-disable-next-line no-control-regex
const withoutColours = (text: string): string => text.replaceAll(/\x1b\[\d+m/g, '');

const JSON_LINE = /^\{"level":30,"time":"[^"]+","store":"nike","msg":"ready"\}\n$/;
const PRETTY_LINE = /^\[\d\d:\d\d:\d\d\.\d{3}\] INFO: ready \{"store":"nike"\}\n$/;

test.each<[LogOptions['format'], string, boolean, RegExp]>([
  ['auto', 'a terminal', true, PRETTY_LINE],
  ['auto', 'a file or a pipe', false, JSON_LINE],
  ['json', 'a terminal', true, JSON_LINE],
  ['json', 'a file or a pipe', false, JSON_LINE],
  ['pretty', 'a terminal', true, PRETTY_LINE],
  ['pretty', 'a file or a pipe', false, PRETTY_LINE],
])('LOG_FORMAT=%s writes to %s as it says', async (format, _output, terminal, line) => {
  expect(withoutColours(await written(format, terminal))).toMatch(line);
});

test('only a terminal gets colours', async () => {
  expect(await written('pretty', true)).toContain('\u001b[');
  expect(await written('pretty', false)).not.toContain('\u001b[');
});

test('without pino-pretty, the lines are JSON in a terminal too, and only pretty gets a warning', async () => {
  vi.doMock('pino-pretty', () => {
    throw new Error('not installed');
  });
  expect(await written('auto', true)).toMatch(JSON_LINE);
  expect(await written('pretty', true)).toMatch(
    /^\{"level":40.*pino-pretty is not installed"\}\n\{.*"ready"\}\n$/,
  );
});
