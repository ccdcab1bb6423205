import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { IMAGE_PROGRAMS, missingNodePackages } from '../cluster/embedded/requirements.ts';
import { dockerRuns } from '../cluster/k3d.ts';
import { missingPackages, onPath } from '../lib/debian.ts';
import { repoRoot } from '../lib/paths.ts';
import {
  addedPackages,
  addPackages,
  forget,
  remember,
  remembered,
  removeAddedPackages,
} from './installed.ts';
import type { Requirement } from './requirement.ts';
import { firewallLoaded, installFirewall, removeFirewall } from './server/install-firewall.ts';
import { installK3s, K3S_VERSION } from './server/k3s.ts';
import { installedPlatform, removePlatform } from './server/platform.ts';
import { atLeast, versionOf } from './version.ts';

const HELM = '/usr/local/bin/helm';
/** The first Go that downloads the newer Go that a go.mod asks for. */
const GO = '1.21';

const both = ['local', 'vps'] as const;
const isRoot = process.getuid?.() === 0;

const packages = (missing: () => Promise<string[]>): Pick<Requirement, 'find' | 'install'> => ({
  find: async () => ((await missing()).length === 0 ? 'installed' : undefined),
  install: async (say) => addPackages(await missing(), say),
});

/** In order of installation: a later one may need an earlier one. */
export const REQUIREMENTS: readonly Requirement[] = [
  {
    name: 'Linux',
    modes: both,
    needed: 'x86-64',
    find: async () => (process.platform === 'linux' && process.arch === 'x64' ? 'x86-64' : undefined),
    how: 'on Windows: install WSL2 (Ubuntu or Debian) and run this inside it',
  },
  {
    name: 'root',
    modes: both,
    needed: 'for namespaces, mounts, packages',
    find: async () => (isRoot ? 'yes' : undefined),
    how: 'run it with sudo (not needed with Docker and k3d)',
  },
  {
    name: 'npm',
    modes: both,
    needed: '9 or newer',
    find: async () => atLeast('9', await versionOf('npm', ['--version'])),
    how: 'apt-get install nodejs npm',
    install: (say) => addPackages(['nodejs', 'npm'], say),
    undo: {
      how: 'apt-get purge the packages that were missing: those of npm, Go, the firewall and the images',
      find: addedPackages,
      run: removeAddedPackages,
    },
  },
  {
    name: 'Node.js',
    modes: both,
    needed: '24, pinned in package.json',
    find: async () => atLeast('24', process.versions.node),
    how: 'npm ci',
  },
  {
    name: 'Go',
    modes: both,
    needed: `${GO} or newer: builds the programs of Kubernetes and helm from pinned sources`,
    find: async () => atLeast(GO, await versionOf('go', ['version'])),
    how: 'apt-get install golang-go, or https://go.dev/dl',
    install: (say) => addPackages(['golang-go', 'ca-certificates'], say),
  },
  {
    name: 'node packages',
    modes: ['local'],
    needed: 'containerd, runc, nftables and others, for the embedded cluster',
    ...packages(missingNodePackages),
    how: 'apt-get install what is missing',
  },
  {
    name: 'image packages',
    modes: ['vps'],
    needed: 'buildah and debootstrap build the images; nft and ip are the firewall',
    ...packages(() => missingPackages({ ...IMAGE_PROGRAMS, nft: 'nftables', ip: 'iproute2' })),
    how: 'apt-get install buildah debootstrap nftables iproute2',
  },
  {
    name: 'firewall',
    modes: ['vps'],
    needed: 'nothing but SSH, HTTP and HTTPS from outside',
    find: async () => ((await firewallLoaded()) ? 'loaded' : undefined),
    how: 'load the rules of nft, now and at each start (OUTSIDE names the outside interfaces)',
    install: installFirewall,
    undo: { how: 'removes the rules: every port is open again', run: removeFirewall },
  },
  {
    name: 'k3s',
    modes: ['vps'],
    needed: `${K3S_VERSION}: Kubernetes with Traefik and kubectl`,
    find: () => versionOf('k3s', ['--version']),
    how: `download k3s ${K3S_VERSION}, compare its SHA-256, run its installer`,
    install: installK3s,
    undo: {
      how: 'k3s-uninstall.sh: removes k3s and every store on it, with its data',
      run: async () => void (await execa('k3s-uninstall.sh')),
    },
  },
  {
    name: 'kubectl',
    modes: ['vps'],
    needed: 'any; part of k3s',
    find: () => versionOf('kubectl', ['version', '--client']),
    how: 'ln -s k3s /usr/local/bin/kubectl',
  },
  {
    name: 'helm',
    modes: ['vps'],
    needed: '4',
    find: async () => atLeast('4', await versionOf('helm', ['version', '--short'])),
    how: `go build -o ${HELM} helm.sh/helm/v4/cmd/helm`,
    install: installHelm,
    undo: {
      how: `rm ${HELM}`,
      find: async () => (await remembered('helm'))[0],
      run: async () => {
        await rm(HELM, { force: true });
        await forget('helm');
      },
    },
  },
  {
    name: 'platform',
    modes: ['vps'],
    optional: true,
    needed: 'Urumi in k3s; scripts/start-vps installs it',
    find: installedPlatform,
    how: 'scripts/start-vps',
    undo: {
      how: 'helm uninstall: removes the server and the dashboard; stores, teams and their data stay',
      run: removePlatform,
    },
  },
  {
    name: 'Docker',
    modes: ['local'],
    optional: true,
    needed: 'only for --cluster=k3d',
    find: async () => ((await dockerRuns()) ? 'it answers' : undefined),
    how: 'apt-get install docker.io',
  },
  {
    name: 'k3d',
    modes: ['local'],
    optional: true,
    needed: 'only for --cluster=k3d',
    find: () => versionOf('k3d', ['version']),
    how: 'https://k3d.io',
  },
  {
    name: 'shellcheck',
    modes: ['local'],
    optional: true,
    needed: 'only for npm test',
    find: () => versionOf('shellcheck', ['--version']),
    how: 'npm test installs it',
  },
];

/** Builds from the sources and checksums that pin the tools of the embedded cluster. */
async function installHelm(say: (line: string) => void): Promise<void> {
  if (await onPath('helm'))
    say(`helm: the one at ${await onPath('helm')} is too old and may be before ${HELM} on PATH`);
  const args = [
    'build',
    '-mod=readonly',
    '-trimpath',
    '-ldflags=-s -w',
    '-o',
    HELM,
    'helm.sh/helm/v4/cmd/helm',
  ];
  const env = { CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false', GOWORK: 'off' };
  await remember('helm', [HELM]);
  await execa('go', args, { cwd: join(repoRoot, 'tools/cluster/modules/tools'), env });
}
