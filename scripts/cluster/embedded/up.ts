import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { ensureBinaries } from '../binaries.ts';
import { apiserver, controllerManager, etcd, scheduler, type Program } from '../control-args.ts';
import type { ClusterHandle, ClusterOptions, Say } from '../handle.ts';
import { ensurePki } from '../pki.ts';
import { Processes } from '../processes.ts';
import { apiserverReady } from '../ready.ts';
import { waitUntil } from '../wait.ts';
import { applyAddons } from './addons.ts';
import { containerdReady, ensurePauseImage, hasImage, loadImage } from './images.ts';
import { insideNode, openVolumes, startMountNamespace } from './mounts.ts';
import { ensureNetwork } from './network.ts';
import { writeNodeFiles } from './node-files.ts';
import { containerd, contour, coredns, envoy, kubelet, kubeProxy } from './node-programs.ts';
import { clusterDir, makePlan, NODE_IP, planFile, type EmbeddedPlan } from './plan.ts';
import { checkMachine, checkPorts } from './requirements.ts';

export const processesOf = (name: string): Processes => new Processes(join(clusterDir(name), 'run'));

/** Brings up what does not run yet. Data of an earlier run is taken up again. */
export async function embeddedUp(options: ClusterOptions, say: Say): Promise<ClusterHandle> {
  await checkMachine(say);
  const bin = await ensureBinaries(say);
  const plan = await planOf(options, bin);
  const processes = processesOf(plan.name);
  if ((await processes.names()).length === 0) await checkPorts(plan);
  await mkdir(plan.dir, { recursive: true, mode: 0o700 });
  await writeFile(planFile(plan.name), JSON.stringify(plan, null, 2));
  await startAll(plan, processes, say);
  return handleOf(plan);
}

/** A cluster keeps the ports it was made with, unless others are asked for and it does not run. */
async function planOf(options: ClusterOptions, bin: string): Promise<EmbeddedPlan> {
  const name = options.name ?? 'local';
  const text = await readFile(planFile(name), 'utf8').catch(() => undefined);
  const before = text ? (JSON.parse(text) as EmbeddedPlan) : undefined;
  const running = before && (await processesOf(name).running('kube-apiserver'));
  if (running) return before;
  return makePlan({
    name,
    bin,
    httpPort: options.httpPort ?? before?.httpPort ?? 80,
    httpsPort: options.httpsPort ?? before?.httpsPort ?? 443,
    ephemeral: options.ephemeral ?? false,
  });
}

async function startAll(plan: EmbeddedPlan, processes: Processes, say: Say): Promise<void> {
  const start = ([name, file, args]: Program): Promise<void> => processes.start(name, file, args);
  const startInside = async (program: Program): Promise<void> => start(await insideNode(processes, program));
  say('certificates, network, files');
  const users = ['kube-proxy', 'coredns', 'contour'];
  await Promise.all([
    ensurePki({
      dir: plan.pkiDir,
      bin: plan.bin,
      nodeName: plan.node,
      advertiseAddress: NODE_IP,
      port: plan.apiPort,
      users,
    }),
    writeNodeFiles(plan),
    ensureNetwork(plan),
  ]);
  await startMountNamespace(plan, processes);
  await start(openVolumes(plan));
  say('etcd, API server, containerd');
  await Promise.all([start(etcd(plan)), start(apiserver(plan)), startInside(containerd(plan))]);
  const logs = `read the logs in ${processes.folder}`;
  await Promise.all([
    waitUntil('API server ready', () => apiserverReady(plan.pkiDir, plan.apiPort), 60, logs),
    waitUntil('containerd ready', () => containerdReady(plan), 30, logs).then(() => ensurePauseImage(plan)),
  ]);
  say('controllers, kubelet, proxy, DNS, ingress');
  await applyAddons(plan);
  const noElection = ['--enable-hostpath-provisioner=true'];
  await Promise.all([
    startInside(controllerManager(plan, noElection)),
    start(scheduler(plan)),
    startInside(kubelet(plan)),
    start(kubeProxy(plan)),
    start(coredns(plan)),
    startIngress(plan, start),
  ]);
  say('waiting for the node');
  await waitUntil('node Ready', () => nodeReady(plan), 60, logs);
}

async function startIngress(plan: EmbeddedPlan, start: (program: Program) => Promise<void>): Promise<void> {
  const bootstrap = join(plan.dir, 'envoy.json');
  const admin = `--admin-address=${join(plan.dir, 'envoy-admin.sock')}`;
  await execa(join(plan.bin, 'contour'), [
    'bootstrap',
    bootstrap,
    '--xds-address=127.0.0.1',
    `--xds-port=${plan.xdsPort}`,
    admin,
  ]);
  await Promise.all([start(contour(plan)), start(envoy(plan))]);
}

async function nodeReady(plan: EmbeddedPlan): Promise<boolean> {
  const path = 'jsonpath={.items[*].status.conditions[?(@.type=="Ready")].status}';
  const env = { KUBECONFIG: plan.kubeconfig };
  const { stdout } = await execa(join(plan.bin, 'kubectl'), ['get', 'nodes', '-o', path], {
    env,
    reject: false,
  });
  return stdout?.includes('True') ?? false;
}

export function handleOf(plan: EmbeddedPlan): ClusterHandle {
  return {
    kind: 'embedded',
    kubeconfig: plan.kubeconfig,
    ingressHttpPort: plan.httpPort,
    ingressHttpsPort: plan.httpsPort,
    ingressClass: 'contour',
    storageClass: 'local-path',
    binDir: plan.bin,
    volumesDir: plan.volumesDir,
    hasImage: (ref) => hasImage(plan, ref),
    loadImage: (archive) => loadImage(plan, archive),
  };
}
