import { readdir, readFile } from 'node:fs/promises';
import { execa } from 'execa';

/** Possible remains of a cluster outside its folder, as sorted lines. */
export interface MachineTraces {
  mounts: string[];
  links: string[];
  addresses: string[];
  firewall: string[];
  cgroups: string[];
  settings: string[];
  processes: string[];
  folders: string[];
}

const SETTINGS = [
  'net/ipv4/ip_forward',
  'net/ipv4/conf/all/route_localnet',
  'net/bridge/bridge-nf-call-iptables',
  'vm/overcommit_memory',
  'vm/panic_on_oom',
  'kernel/panic',
  'kernel/panic_on_oops',
  'kernel/keys/root_maxkeys',
  'kernel/keys/root_maxbytes',
];
const FOLDERS = ['/tmp', '/run', '/var/lib', '/var/log', '/etc', '/opt', '/sys/fs/cgroup'];
const PROGRAMS = /kube|etcd|containerd|coredns|contour|envoy|runc|inotifywait|versitygw/;

/** Possible remains of cluster `name` on this machine. Only reads. */
export async function readTraces(name: string): Promise<MachineTraces> {
  const [mounts, links, addresses, firewall, cgroups, settings, processes, folders] = await Promise.all([
    readMounts(),
    lines('ip', ['-o', '-br', 'link']).then(withoutCarrier),
    lines('ip', ['-o', '-br', 'address']).then(withoutCarrier),
    readFirewall(),
    lines('find', ['/sys/fs/cgroup', '-type', 'd', '-path', `*urumi-${name}*`]),
    Promise.all(SETTINGS.map(readSetting)),
    readProcesses(name),
    readFolders(),
  ]);
  return { mounts, links, addresses, firewall, cgroups, settings, processes, folders };
}

/** Tables in the order of their names: a program that starts again puts its table last. */
async function readFirewall(): Promise<string[]> {
  const { stdout } = await execa('nft', ['-s', 'list', 'ruleset'], { reject: false });
  const tables = stdout.split(/^(?=table )/m).toSorted();
  return tables.flatMap((table) => table.split('\n')).filter((line) => line.trim() !== '');
}

async function lines(command: string, args: string[]): Promise<string[]> {
  const { stdout } = await execa(command, args, { reject: false });
  return stdout.split('\n').filter((line) => line.trim() !== '');
}

/** Whether a bridge has a carrier follows its last port by up to a second. */
function withoutCarrier(links: string[]): string[] {
  return links.map((line) => line.replace(/ (UP|DOWN) +/, ' ').replace(/NO-CARRIER,|,LOWER_UP/, ''));
}

async function readMounts(): Promise<string[]> {
  const text = await readFile('/proc/self/mounts', 'utf8');
  return text
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '')
    .filter((path) => !path.includes('/images/storage/'))
    .sort();
}

async function readSetting(key: string): Promise<string> {
  return `${key} ${(await readFile(`/proc/sys/${key}`, 'utf8').catch(() => 'absent')).trim()}`;
}

async function readProcesses(cluster: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(pids.map((pid) => readProcess(pid, cluster)));
  return found.filter((line) => PROGRAMS.test(line)).sort();
}

/** Its name; undefined for a zombie, which only waits for PID 1, and for programs of other clusters. */
async function readProcess(pid: string, cluster: string): Promise<string> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (!command.includes(`/clusters/${cluster}/`)) return '';
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [, name = '', state] = /\((.*)\) (\S)/.exec(stat) ?? [];
  return state === 'Z' ? '' : name;
}

/** Only names; temporary folders of tests may change in the meantime. */
async function readFolders(): Promise<string[]> {
  const found = await Promise.all(
    FOLDERS.map(async (folder) => (await readdir(folder)).map((name) => `${folder}/${name}`)),
  );
  return found
    .flat()
    .filter((path) => !path.startsWith('/tmp/urumi-'))
    .filter((path) => /kube|containerd|cni|hostpath|container|urumi$/.test(path))
    .sort();
}
