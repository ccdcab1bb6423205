import { expect, test } from 'vitest';
import { backupFailure, backupResult } from './backup-report.ts';

const summary = {
  message_type: 'summary',
  snapshot_id: 'a1b2',
  total_bytes_processed: 4_000_000,
  data_added_packed: 900,
  total_files_processed: 12,
};

test('a result has the snapshot, its sizes and the counts of the dump', () => {
  const message = JSON.stringify({ summary, counts: { orders: 3, products: 25 } });
  expect(backupResult(message)).toEqual({
    snapshot: 'a1b2',
    bytes: 4_000_000,
    addedBytes: 900,
    files: 12,
    orders: 3,
    products: 25,
  });
});

test('a result without counts has none', () => {
  expect(backupResult(JSON.stringify({ summary }))).toMatchObject({ snapshot: 'a1b2', orders: undefined });
});

test.each([undefined, '', 'no JSON', 'null', '[]', '{}', '{"summary":{"snapshot_id":7}}'])(
  'the termination message %j is no result',
  (message) => {
    expect(backupResult(message)).toBeUndefined();
  },
);

test.each([
  ['{"reason":"RepositoryUnreachable","error":"no answer"}', 'RepositoryUnreachable', 'no answer'],
  ['{"reason":"Invented","error":"odd"}', 'JobFailed', 'odd'],
  ['mariadb-dump: Got error: 1045', 'JobFailed', 'mariadb-dump: Got error: 1045'],
  [undefined, 'JobFailed', ''],
])('the termination message %j fails a backup for %s', (message, reason, text) => {
  expect(backupFailure(message, 'JobFailed')).toEqual({ reason, message: text });
});
