import { serverRoot } from '../store/paths.ts';
import { readSettings } from '../store/settings.ts';
import { preload } from './preload.ts';
import { openStartupProbe } from './startup-probe.ts';
import { waitForSetup } from './wait.ts';

const STARTUP_PORT = 9001;

/** PID 1 of the server: loads code, waits for the setup job's marker, then starts Medusa in this process. */
async function main(): Promise<void> {
  process.chdir(serverRoot);
  process.once('SIGTERM', stopBeforeStart);
  const settings = readSettings();
  const probe = openStartupProbe(STARTUP_PORT);
  const loaded = preload();
  log(`code loaded in ${seconds(loaded)} s`);
  const began = performance.now();
  await waitForSetup(settings, log);
  log(`store ready to start after waiting ${seconds(performance.now() - began)} s`);
  await startMedusa();
  probe.started();
  log(`listening ${process.uptime().toFixed(2)} s after the process began`);
}

async function startMedusa(): Promise<void> {
  // Medusa installs its own handlers, which finish open requests first.
  process.removeListener('SIGTERM', stopBeforeStart);
  const start = require('@medusajs/medusa/commands/start').default as (options: object) => Promise<unknown>;
  await start({ directory: serverRoot, port: Number(process.env.PORT || 9000), host: '0.0.0.0' });
}

function stopBeforeStart(): void {
  process.exit(0);
}

function log(message: string): void {
  console.log(JSON.stringify({ level: 'info', message, timestamp: new Date().toISOString() }));
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
