import { spawn } from 'node:child_process';
import { serverRoot } from '../store/paths.ts';

/** Runs Medusa's migrations on a database of an older image; additive changes only. */
export async function migrate(): Promise<void> {
  const cli = require.resolve('@medusajs/cli/cli.js');
  const args = [cli, 'db:migrate', '--execute-safe-links', '--execute-safe-search'];
  // The job does not have the server's secrets, and it serves no requests.
  const env = { ...process.env, JWT_SECRET: 'unused', COOKIE_SECRET: 'unused' };
  const child = spawn(process.execPath, args, { cwd: serverRoot, env, stdio: 'inherit' });
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  if (code !== 0) throw new Error(`medusa db:migrate ended with ${code}`);
}
