import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { withLock } from '../../lib/lock.ts';
import { networkNamespace } from '../../lib/network-namespace.ts';
import { Problem } from '../../lib/problem.ts';
import { ensureBinaries } from '../binaries.ts';
import { apiserver, controllerManager, etcd, scheduler } from '../control-args.ts';
import type { ClusterHandle, ClusterOptions, Say } from '../handle.ts';
import { ensurePki } from '../pki/index.ts';
import { Processes } from '../processes.ts';
import { apiserverReady } from '../ready.ts';
import { waitWhileAlive } from '../wait.ts';
import { applyAddons, servesContour } from './addons.ts';
import { encryptSecrets } from './encrypt-secrets.ts';
import { ensureCgroups } from './cgroups.ts';
import { containerdReady, ensurePauseImage, hasImage, loadImage } from './images.ts';
import { insideNode, openVolumes, startMountNamespace } from './mounts.ts';
import { ensureNetwork } from './network.ts';
import { writeNodeFiles } from './node-files.ts';
import { containerd, contour, coredns, envoy, kubelet, kubeProxy, networkPolicies } from './node-programs.ts';
import { lockFile, makePlan, NODE_IP, planFile, runDir, type EmbeddedPlan } from './plan.ts';
import { requirePolicies } from './policies.ts';
import { dropExpiring } from './renew.ts';
import { backupEnv, ensureObjectKeys, objects, objectsReady } from './objects.ts';
import { checkMachine, checkPorts } from './requirements.ts';
import { joinMachine } from './shared-machine.ts';
import { ensureXdsCertificates, writeEnvoyBootstrap } from './xds.ts';

/** Clients of the API server beside those that kubeadm knows. */
const USERS = ['kube-proxy', 'coredns', 'contour', 'network-policies'];

/** Starts what does not run yet, with the data of an earlier run. */
export async function embeddedUp(options: ClusterOptions, say: Say): Promise<ClusterHandle> {
  await checkMachine(say);
  const bin = await ensureBinaries(say);
  const name = options.name ?? 'local';
  return withLock(
    lockFile(name),
    () => say(`waiting for another command on cluster "${name}"`),
    async () => {
      const processes = new Processes(runDir(name));
      await processes.forgetDead();
      const plan = await planOf({ ...options, name }, bin, processes);
      if ((await processes.names()).length === 0) await checkPorts(plan);
      await mkdir(plan.dir, { recursive: true, mode: 0o700 });
      await writeFile(planFile(plan.name), JSON.stringify(plan, null, 2));
      await dropExpiring(plan, processes, { say, always: options.renewCertificates });
      await startAll(plan, processes, say);
      return handleOf(plan);
    },
  );
}

/**
 * A cluster keeps the ports it was made with, unless others are asked for and it does not run.
 * @throws Problem when it runs in another network namespace, or was made to be kept and is asked for as ephemeral
 */
async function planOf(
  options: ClusterOptions & { name: string },
  bin: string,
  processes: Processes,
): Promise<EmbeddedPlan> {
  const before = await planBefore(options.name);
  if (before) checkSameKind(before, options);
  const here = await networkNamespace();
  if (before && (await processes.running('kube-apiserver')))
    return { ...checkSameNetwork(before, here), bin };
  const { httpPort, httpsPort, ephemeral } = { ...FIRST_PLAN, ...before, ...withoutUndefined(options) };
  return makePlan({ name: options.name, bin, httpPort, httpsPort, ephemeral, networkNamespace: here });
}

/** An ephemeral cluster is marked as one for tests and loses its data at `down`. */
function checkSameKind(before: EmbeddedPlan, { ephemeral = before.ephemeral }: ClusterOptions): void {
  if (before.ephemeral === ephemeral) return;
  const kind = before.ephemeral ? 'a throwaway cluster' : 'a cluster that is kept';
  throw new Problem(`"${before.name}" was made as ${kind}`, 'choose another --name, or remove it first');
}

function checkSameNetwork(before: EmbeddedPlan, here: string | undefined): EmbeddedPlan {
  const { name, networkNamespace: there = here } = before;
  if (there === here) return before;
  throw new Problem(
    `cluster "${name}" runs in another network namespace`,
    'use it from there, or choose another --name',
  );
}

const FIRST_PLAN = { httpPort: 80, httpsPort: 443, ephemeral: false };

async function planBefore(name: string): Promise<EmbeddedPlan | undefined> {
  const text = await readFile(planFile(name), 'utf8').catch(() => undefined);
  return text ? (JSON.parse(text) as EmbeddedPlan) : undefined;
}

function withoutUndefined({ httpPort, httpsPort, ephemeral }: ClusterOptions): Partial<typeof FIRST_PLAN> {
  const given = Object.entries({ httpPort, httpsPort, ephemeral });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

async function startAll(plan: EmbeddedPlan, processes: Processes, say: Say): Promise<void> {
  say('certificates, network, files');
  await Promise.all([
    ensurePki({
      dir: plan.pkiDir,
      bin: plan.bin,
      nodeName: plan.node,
      advertiseAddress: NODE_IP,
      port: plan.apiPort,
      users: USERS,
    }),
    writeNodeFiles(plan),
    ensureNetwork(plan),
    ensureCgroups(plan),
    ensureObjectKeys(plan),
  ]);
  await joinMachine(() => startMountNamespace(plan, processes));
  await processes.start(openVolumes(plan));
  say('etcd, API server, containerd');
  await startStores(plan, processes);
  say('controllers, kubelet, proxy, DNS, ingress');
  await Promise.all([applyAddons(plan), encryptSecrets(plan)]);
  await startControllers(plan, processes);
  say('waiting for the node');
  await Promise.all([nodeReady(plan, processes), requirePolicies(plan, processes), objectsReady(processes)]);
}

/** The base of everything else: the API server with its database, and containerd with the sandbox image. */
async function startStores(plan: EmbeddedPlan, processes: Processes): Promise<void> {
  await Promise.all([
    processes.replace(etcd(plan)),
    processes.replace(apiserver(plan)),
    processes.start(await insideNode(processes, containerd(plan))),
  ]);
  const until = (what: string, ready: () => Promise<boolean>): Promise<void> =>
    waitWhileAlive(processes, what, ready, 60);
  await Promise.all([
    until('API server ready', () => apiserverReady(plan.pkiDir, plan.apiPort)),
    until('containerd ready', () => containerdReady(plan)).then(() => ensurePauseImage(plan)),
  ]);
}

async function startControllers(plan: EmbeddedPlan, processes: Processes): Promise<void> {
  await Promise.all([
    processes.replace(await insideNode(processes, kubelet(plan))),
    processes.replace(await insideNode(processes, controllerManager(plan))),
    processes.replace(scheduler(plan)),
    processes.replace(kubeProxy(plan)),
    processes.replace(coredns(plan)),
    processes.replace(objects(plan)),
    processes.replace(await insideNode(processes, networkPolicies(plan))),
    startIngress(plan, processes),
  ]);
}

/** Contour ends when it starts before the API server serves its kinds. */
async function startIngress(plan: EmbeddedPlan, processes: Processes): Promise<void> {
  await ensureXdsCertificates(plan);
  await writeEnvoyBootstrap(plan);
  await waitWhileAlive(processes, "Contour's kinds served", () => servesContour(plan), 30);
  await Promise.all([processes.replace(contour(plan)), processes.replace(envoy(plan))]);
}

/** Two waits, since the second fails at once while the node is unknown. */
async function nodeReady(plan: EmbeddedPlan, processes: Processes): Promise<void> {
  let ready = false;
  const wait = (what: string): ReturnType<typeof execa> =>
    execa(join(plan.bin, 'kubectl'), ['wait', `node/${plan.node}`, `--for=${what}`, '--timeout=60s'], {
      env: { KUBECONFIG: plan.kubeconfig },
    });
  const waits = wait('create')
    .then(() => wait('condition=Ready'))
    .then(() => (ready = true));
  await Promise.race([waits, waitWhileAlive(processes, 'node Ready', async () => ready, 70)]);
}

function handleOf(plan: EmbeddedPlan): ClusterHandle {
  return {
    kind: 'embedded',
    kubeconfig: plan.kubeconfig,
    ingressHttpPort: plan.httpPort,
    ingressHttpsPort: plan.httpsPort,
    ingressClass: 'contour',
    storageClass: 'local-path',
    binDir: plan.bin,
    volumesDir: plan.volumesDir,
    backupEnv: backupEnv(plan),
    hasImage: (ref) => hasImage(plan, ref),
    loadImage: (archive) => loadImage(plan, archive),
  };
}
