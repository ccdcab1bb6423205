import { withLock } from '../../lib/lock.ts';
import { dataDir } from '../../lib/paths.ts';
import { helm, kubectl, RELEASE, SERVER_SIDE, SYSTEM, type Target } from './commands.ts';

type Say = (line: string) => void;

const ROLLOUT = '--timeout=5m';
const CRDS = 'charts/urumi/crds';
const restricted = (mode: string): [string, string] => [`pod-security.kubernetes.io/${mode}`, 'restricted'];

/** Nothing that breaks the rules of the platform's own pods starts beside them. */
const NAMESPACE = JSON.stringify({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: SYSTEM, labels: Object.fromEntries(['enforce', 'audit', 'warn'].map(restricted)) },
});

/**
 * Installs charts/urumi, or upgrades it in place, and waits until all replicas are of this version and ready. It takes over
 * what a server outside of the cluster made, so that an installation of `npm start` moves in with its stores.
 * @param values see chartValues
 * @param prepare what the release needs in its namespace
 * @throws Problem when it does not become ready; replicas of the version before keep serving
 */
export function installPlatform(
  target: Target,
  values: object,
  prepare: () => Promise<void>,
  say: Say,
): Promise<void> {
  const lock = dataDir('in-cluster.lock');
  return withLock(
    lock,
    () => say('waiting for another installation'),
    async () => {
      say('namespace and kinds');
      await kubectl(target, ['apply', ...SERVER_SIDE, '-f', '-'], { input: NAMESPACE });
      await kubectl(target, ['apply', ...SERVER_SIDE, '-f', CRDS]);
      await kubectl(target, ['wait', '--for=condition=Established', '--timeout=60s', '-f', CRDS]);
      await prepare();
      say('the release');
      await clearPending(target);
      await upgrade(target, values);
      const rollout = ['rollout', 'status', `deployment/${RELEASE}`, '-n', SYSTEM, ROLLOUT];
      await kubectl(target, rollout, { onLine: say });
    },
  );
}

/** A run that was killed leaves a pending revision, and Helm refuses every later one. */
async function clearPending(target: Target): Promise<void> {
  const pending = 'status in (pending-install,pending-upgrade,pending-rollback)';
  await kubectl(target, ['delete', 'secret', '-n', SYSTEM, '-l', `owner=helm,name=${RELEASE},${pending}`]);
}

async function upgrade(target: Target, values: object): Promise<void> {
  const adopt = ['--take-ownership', '--server-side=true', '--force-conflicts'];
  const args = ['upgrade', RELEASE, 'charts/urumi', '--install', '-n', SYSTEM, '--skip-crds', '--hide-notes'];
  await helm(target, [...args, ...adopt, '--history-max=10', '-f', '-'], { input: JSON.stringify(values) });
}
