import { execa } from 'execa';
import type { TestPlatform } from '../../support/test-platform.ts';
import type { Target } from './attacker.ts';
import { OUTSIDE } from './outside.ts';

/** Address of the node on the bridge of its pods. */
const NODE = '10.244.0.1';

/** What a shop needs. */
export function allowed(id: string, databasePort: number): Target[] {
  return [
    { name: 'own database, by its Service', host: `urumi-${id}-db`, port: databasePort },
    { name: 'cluster DNS', host: NODE, port: 53 },
    { name: 'cluster DNS, UDP', host: NODE, port: 53, udp: true },
    { name: 'the internet, https', host: OUTSIDE.internet, port: 443 },
  ];
}

/** What no shop may reach, beside other stores. */
export function forbidden(hostPort: number, linkLocal: string): Target[] {
  return [
    { name: 'a service of the host', host: NODE, port: hostPort },
    { name: 'the object storage of backups', host: NODE, port: 7070 },
    { name: 'the kubelet', host: NODE, port: 10_250 },
    { name: 'the API server, by its Service', host: 'kubernetes.default.svc.cluster.local', port: 443 },
    { name: 'the API server, by its address', host: NODE, port: 6443 },
    { name: 'the API server, by IPv6', host: linkLocal, port: 6443 },
    { name: 'an address of the LAN', host: OUTSIDE.lan, port: 80 },
    { name: 'the metadata address', host: OUTSIDE.metadata, port: 80 },
    { name: 'the metadata address of another cloud', host: OUTSIDE.metadataOfAnotherCloud, port: 80 },
    { name: 'DNS on the internet', host: OUTSIDE.internet, port: 53 },
    { name: 'DNS on the internet, UDP', host: OUTSIDE.internet, port: 53, udp: true },
    { name: 'mail relays on the internet', host: OUTSIDE.internet, port: 25 },
  ];
}

/** The parts of another store: by Service and by address of the pod. */
export async function partsOf(platform: TestPlatform, id: string): Promise<Target[]> {
  const namespace = `store-${id}`;
  const list = async (kind: string, path: string, ...more: string[]): Promise<string[][]> => {
    const output = `jsonpath={range .items[*]}${path}{"\\n"}{end}`;
    const args = ['-n', namespace, 'get', kind, ...more, '-o', output];
    const { stdout } = await execa(platform.kubectl, args, { env: { KUBECONFIG: platform.kubeconfig } });
    return stdout.split('\n').flatMap((line) => (line ? [line.split(' ')] : []));
  };
  const services = await list('services', '{.metadata.name} {.spec.ports[0].port}');
  const pods = await list(
    'pods',
    '{.metadata.labels.app\\.kubernetes\\.io/component} {.spec.containers[0].ports[0].containerPort} {.status.podIP}',
    '--field-selector=status.phase=Running',
  );
  return [
    ...services.map(([name = '', port]) => target(`Service ${name}`, `${name}.${namespace}`, port)),
    ...pods.flatMap(([component = '', port, address]) =>
      address ? [target(`pod ${component} of ${id}`, address, port)] : [],
    ),
  ];
}

const target = (name: string, host: string, port: string | undefined): Target => ({
  name,
  host,
  port: Number(port),
});
