import { expect, test } from 'vitest';
import { backupJobName, backupName, newestBackups, repositoryOf } from './backup.ts';

test('the name of a backup has the id of the store and the time', () => {
  expect(backupName('nike', new Date('2026-01-31T12:00:00.123Z'))).toBe('nike-20260131-120000-123');
});

test('the name of the Job of the longest id fits into a label', () => {
  expect(backupJobName(backupName('x'.repeat(35), new Date())).length).toBeLessThanOrEqual(63);
});

test('each Store has a repository of its own', () => {
  const storage = {
    endpoint: 'https://s3.example.com',
    bucket: 'b',
    region: 'r',
    accessKey: '',
    secretKey: '',
  };
  expect(repositoryOf(storage, 'uid')).toBe('s3:https://s3.example.com/b/stores/uid');
});

test('backups are listed with the newest first', () => {
  const named = (name: string, creationTimestamp: string) => ({
    metadata: { name, uid: name, resourceVersion: '1', creationTimestamp },
    spec: { store: 'nike' },
  });
  const backups = [
    named('a', '2026-01-01T00:00:00Z'),
    named('c', '2026-01-02T00:00:00Z'),
    named('b', '2026-01-02T00:00:00Z'),
  ];
  expect(newestBackups(backups).map(({ metadata }) => metadata.name)).toEqual(['c', 'b', 'a']);
});
