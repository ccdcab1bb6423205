import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { AuditFile } from '../../server/src/log/audit/audit-file.ts';
import { repoRoot } from '../lib/paths.ts';

async function logOf(lines: number) {
  const path = join(await mkdtemp(join(tmpdir(), 'urumi-audit-')), 'audit.log');
  const file = new AuditFile(path, { retentionMs: 1e9, maxBytes: 1e9 });
  const at = new Date().toISOString();
  const entry = { at, action: 'createStore', store: 'nike', outcome: 'accepted', kind: 'change' } as const;
  await file.append(Array.from({ length: lines }, () => entry));
  return { path, head: file.head };
}

const audit = (...args: string[]) =>
  execa(process.execPath, [join(repoRoot, 'scripts/audit.ts'), ...args], { reject: false });

test('an unchanged log is reported with its head', async () => {
  const { path, head } = await logOf(3);
  const { stdout, exitCode } = await audit('verify', path);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('3 lines in 1 files, 0 problems');
  expect(stdout).toContain(`head: line 3, hash ${head.hash}`);
  expect((await audit('verify', path, '--hash', head.hash)).exitCode).toBe(0);
});

test('a changed log gives exit code 1 and the first changed line', async () => {
  const { path } = await logOf(3);
  await writeFile(path, (await readFile(path, 'utf8')).replace('nike', 'mine'));
  const { stdout, exitCode } = await audit('verify', path);
  expect(exitCode).toBe(1);
  expect(stdout).toContain('TAMPERED audit.log:1: the line is not what was written');
});

test('a missing log is an error with a fix', async () => {
  const { stderr, exitCode } = await audit('verify', join(tmpdir(), 'no-such-audit.log'));
  expect(exitCode).toBe(1);
  expect(stderr).toContain('fix: pass the file of AUDIT_LOG_FILE');
  expect((await audit('--help')).stdout).toContain('verify');
});
