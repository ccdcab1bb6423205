import { join } from 'node:path';
import { execa } from 'execa';
import { IMAGE_PROGRAMS, missingNodePackages } from '../cluster/embedded/requirements.ts';
import { dockerRuns } from '../cluster/k3d.ts';
import { installPackages, missingPackages, onPath } from '../lib/debian.ts';
import { repoRoot } from '../lib/paths.ts';
import type { Requirement } from './requirement.ts';
import { atLeast, versionOf } from './version.ts';

const K3S_INSTALLER = 'https://get.k3s.io';
/** The kubeconfig is for root alone, and Secrets are encrypted in the data store. */
const K3S_ARGS = ['--write-kubeconfig-mode', '600', '--secrets-encryption'];
const HELM = '/usr/local/bin/helm';
/** The first Go that downloads the newer Go that a go.mod asks for. */
const GO = '1.21';

const both = ['local', 'vps'] as const;
const isRoot = process.getuid?.() === 0;

const packages = (missing: () => Promise<string[]>): Pick<Requirement, 'find' | 'install'> => ({
  find: async () => ((await missing()).length === 0 ? 'installed' : undefined),
  install: async (say) => installPackages(await missing(), say),
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
    install: (say) => installPackages(['nodejs', 'npm'], say),
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
    install: (say) => installPackages(['golang-go', 'ca-certificates'], say),
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
    needed: 'buildah and debootstrap build the store images; curl fetches k3s',
    ...packages(() => missingPackages({ ...IMAGE_PROGRAMS, curl: 'curl' })),
    how: 'apt-get install buildah debootstrap curl',
  },
  {
    name: 'k3s',
    modes: ['vps'],
    needed: 'Kubernetes with Traefik and kubectl',
    find: () => versionOf('k3s', ['--version']),
    how: `curl -fsSL ${K3S_INSTALLER} | sh -s - ${K3S_ARGS.join(' ')}`,
    install: installK3s,
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

/** Downloads the whole script first, so that half of a script never runs. */
async function installK3s(say: (line: string) => void): Promise<void> {
  const { stdout: script } = await execa('curl', ['-fsSL', K3S_INSTALLER]);
  say('k3s: running its installer');
  await execa('sh', ['-s', '-', ...K3S_ARGS], { input: script, stdout: 'inherit' });
}

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
  await execa('go', args, { cwd: join(repoRoot, 'tools/cluster/modules/tools'), env });
}
