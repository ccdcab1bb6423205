import { ensureBinaries } from '../cluster/index.ts';
import { checkMachine } from '../cluster/embedded/requirements.ts';
import { buildImages, imageNames, unavailable } from '../images/index.ts';
import { installPackages, missingPackages } from '../lib/debian.ts';
import { runPhases, type Phase } from '../lib/phases.ts';
import { CHROMIUM } from './chromium.ts';

/**
 * Installs and builds what the lanes need. Not inside a test: the time would count as that of the test, and a test runs in
 * a network namespace that reaches no package archive.
 */
export async function setUpLanes(lanes: readonly string[]): Promise<void> {
  const phases = SET_UP.filter((phase) => phase.lanes.some((lane) => lanes.includes(lane)));
  if (phases.length === 0) return;
  console.log('\n== set-up');
  await runPhases(phases);
}

/** Lanes whose tests share a real node with real images. */
const REAL_NODE = ['e2e', 'browser', 'red-team'];

const SET_UP: readonly (Phase & { lanes: readonly string[] })[] = [
  { title: 'Debian packages', lanes: ['integration', ...REAL_NODE], run: ensureNodePrograms },
  { title: 'Browser', lanes: ['browser'], run: ensureChromium },
  { title: 'Shell checker', lanes: ['unit'], run: ensureShellcheck },
  { title: 'Cluster programs', lanes: ['integration', ...REAL_NODE], run: buildPrograms },
  { title: 'Store images', lanes: REAL_NODE, run: buildAvailable },
];

/** In the integration lane only the tests of the embedded node need most of them; without them those tests skip. */
async function ensureNodePrograms(say: (line: string) => void): Promise<void> {
  if (process.getuid?.() !== 0) return;
  await checkMachine(say);
  const missing = await missingPackages({ openssl: 'openssl' });
  if (missing.length > 0) await installPackages(missing, say);
}

/** Without it, its test skips with a reason. */
async function ensureShellcheck(say: (line: string) => void): Promise<void> {
  const missing = await missingPackages({ shellcheck: 'shellcheck' });
  if (missing.length > 0) await installPackages(missing, say).catch(({ message }: Error) => say(message));
}

async function ensureChromium(say: (line: string) => void): Promise<void> {
  if (process.env.CHROMIUM_PATH) return;
  const missing = await missingPackages({}, { [CHROMIUM]: 'chromium' });
  if (missing.length > 0) await installPackages(missing, say);
}

async function buildPrograms(say: (line: string) => void): Promise<void> {
  await ensureBinaries(say, { kwok: true, acme: true });
}

/** Images that cannot be built here are left out; their tests skip with the reason. */
async function buildAvailable(say: (line: string) => void): Promise<void> {
  for (const name of imageNames) {
    if ((await unavailable(name)) === undefined) await buildImages([name], say);
  }
}
