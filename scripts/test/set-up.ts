import { ensureBinaries } from '../cluster/index.ts';
import { checkMachine } from '../cluster/embedded/requirements.ts';
import { buildImages, imageNames, unavailable } from '../images/index.ts';
import { installPackages, missingPackages } from '../lib/debian.ts';
import { runPhases, type Phase } from '../lib/phases.ts';

const NODE_LANES = ['e2e', 'browser'];

/** Builds what the lanes stand on, with progress: inside a test it would count as the test's own time. */
export async function setUpLanes(lanes: readonly string[]): Promise<void> {
  const onNode = lanes.some((lane) => NODE_LANES.includes(lane));
  const phases: Phase[] = [];
  if (onNode) phases.push({ title: 'Debian packages', run: checkMachine });
  if (lanes.includes('unit')) phases.push({ title: 'Shell checker', run: ensureShellcheck });
  if (onNode || lanes.includes('integration')) phases.push({ title: 'Cluster programs', run: buildPrograms });
  if (onNode) phases.push({ title: 'Store images', run: buildAvailable });
  if (phases.length === 0) return;
  console.log('\n== set-up');
  await runPhases(phases);
}

/** Where it cannot be installed its test skips, and says so. */
async function ensureShellcheck(say: (line: string) => void): Promise<void> {
  const missing = await missingPackages({ shellcheck: 'shellcheck' });
  if (missing.length > 0) await installPackages(missing, say).catch(({ message }: Error) => say(message));
}

async function buildPrograms(say: (line: string) => void): Promise<void> {
  await ensureBinaries(say);
}

/** Images that cannot be had here are left out: their tests skip, with the reason. */
async function buildAvailable(say: (line: string) => void): Promise<void> {
  for (const name of imageNames) {
    if ((await unavailable(name)) === undefined) await buildImages([name], say);
  }
}
