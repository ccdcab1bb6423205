import { expect, test } from 'vitest';
import { nextBackups } from './backup-turns.ts';
import type { BackupPhase, BackupResource } from './backup.ts';

const REASONS: Record<string, BackupResource['spec']['reason']> = { f: 'Final', r: 'BeforeRestore' };

/** `a1`: the first backup of team a. */
const backup = (name: string, phase: BackupPhase = 'Pending'): BackupResource => ({
  metadata: {
    name,
    namespace: name[0],
    uid: name,
    resourceVersion: '1',
    creationTimestamp: `2026-01-01T00:0${name[1]}:00Z`,
  },
  spec: { store: 'nike', reason: REASONS[name[0]!] ?? 'Manual' },
  status: { phase },
});

test.each<[string, { running?: string[]; waiting: string[]; ready?: string[]; limit: number }, string[]]>([
  ['as many begin as may run', { waiting: ['a1', 'a2', 'a3'], limit: 2 }, ['a1', 'a2']],
  ['those that run count', { running: ['a1'], waiting: ['a2', 'a3'], limit: 2 }, ['a2']],
  ['none begins when all may run', { running: ['a1', 'a2'], waiting: ['b1'], limit: 2 }, []],
  ['none begins when more run than may', { running: ['a1', 'a2'], waiting: ['b1'], limit: 1 }, []],
  ['teams take turns', { waiting: ['a1', 'a2', 'a3', 'b5', 'c6'], limit: 3 }, ['a1', 'b5', 'c6']],
  ['a team that runs less goes first', { running: ['a1'], waiting: ['a2', 'b5'], limit: 2 }, ['b5']],
  ['the oldest is first', { waiting: ['b2', 'a1', 'c3'], limit: 2 }, ['a1', 'b2']],
  ['a final one goes before all others', { running: ['f1'], waiting: ['a1', 'f9'], limit: 2 }, ['f9']],
  ['one that a restore waits for goes before all others', { waiting: ['a1', 'r9'], limit: 1 }, ['r9']],
  ['one that cannot begin holds nobody up', { waiting: ['a1', 'a2'], ready: ['a2'], limit: 1 }, ['a2']],
])('%s', (_what, { running = [], waiting, ready = waiting, limit }, expected) => {
  const open = [...running.map((name) => backup(name, 'Running')), ...waiting.map((name) => backup(name))];
  const next = nextBackups(open, ({ metadata }) => ready.includes(metadata.name), limit);
  expect(next.map(({ metadata }) => metadata.name)).toEqual(expected);
});
