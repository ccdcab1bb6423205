import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AuditFile } from './audit-file.ts';
import { verifyFiles } from './verify.ts';

/** Small files, so that a process is also killed while it rotates them. */
const KEEPING = { retentionMs: 90 * 86_400_000, maxBytes: 600_000 };

const WRITER = `
import { AuditFile } from ${JSON.stringify(join(import.meta.dirname, 'audit-file.ts'))};
const file = new AuditFile(process.argv[1], ${JSON.stringify(KEEPING)});
const entry = (n) => ({ at: new Date().toISOString(), action: 'createStore', store: 'store-' + n,
  message: 'x'.repeat(200), outcome: 'accepted', kind: 'change' });
for (let n = 0; ; n++) {
  await file.append(Array.from({ length: 1 + n % 50 }, () => entry(n)));
  if (n === 20) console.log('writing');
}
`;

test('a process that is killed repeatedly while it writes leaves a valid chain', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'urumi-killed-')), 'audit.log');
  let written = 0;
  for (let round = 0; round < 5; round += 1) {
    const writer = spawn(process.execPath, ['--input-type=module', '-e', WRITER, path]);
    await once(writer.stdout, 'data');
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    const { head, problems } = await verifyFiles(path);
    expect(problems).toEqual([]);
    expect(head.seq).toBeGreaterThan(written);
    written = head.seq;
  }
  await new AuditFile(path, KEEPING).append([]);
  expect((await readdir(join(path, '..'))).length).toBeGreaterThan(1);
  expect((await verifyFiles(path)).problems).toEqual([]);
}, 60_000);
