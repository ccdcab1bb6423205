import { X509Certificate } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, type ConnectionOptions } from 'node:tls';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clusterDown, clusterStatus, clusterUp } from '../../../tools/cluster/index.ts';
import { checkMachine } from '../../../tools/cluster/embedded/requirements.ts';
import { NODE_IP, planFile, type EmbeddedPlan } from '../../../tools/cluster/embedded/plan.ts';
import { xdsFile } from '../../../tools/cluster/embedded/xds.ts';
import { encryptionFile } from '../../../tools/cluster/pki/apiserver-files.ts';
import { freePorts } from '../../../tools/cluster/ports.ts';
import { requireIsolated } from '../../../tools/test/isolation.ts';
import { storedValue } from './etcd.ts';

const name = `access-${process.pid}`;
const quiet = (): void => {};

/** Resolves with 'accepted' when the other side lets the client in, else with the code of the error. */
function tlsOutcome(port: number, host: string, options: ConnectionOptions): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, ...options });
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    socket.once('secureConnect', () => socket.write('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0'));
    socket.once('data', () => {
      socket.destroy();
      resolve('accepted');
    });
  });
}

describe.skipIf(process.getuid?.() !== 0)('access to the embedded cluster', () => {
  let ports: number[];
  let plan: EmbeddedPlan;

  const up = (options: { renewCertificates?: boolean } = {}): ReturnType<typeof clusterUp> =>
    clusterUp(
      { cluster: 'embedded', name, ephemeral: true, httpPort: ports[0], httpsPort: ports[1], ...options },
      quiet,
    );
  const kubectl = async (...args: string[]): Promise<string> =>
    (await execa(`${plan.bin}/kubectl`, ['--kubeconfig', plan.kubeconfig, ...args])).stdout;
  const createSecret = (secret: string): Promise<string> =>
    kubectl('create', 'secret', 'generic', secret, '--from-literal=password=in-the-open');
  const stored = (secret: string): Promise<string> =>
    storedValue(plan.pkiDir, plan.etcdPort, `/registry/secrets/default/${secret}`);
  const serial = async (file: string): Promise<string> =>
    new X509Certificate(await readFile(join(plan.pkiDir, file))).serialNumber;

  beforeAll(async () => {
    await requireIsolated();
    await checkMachine(quiet);
    ports = await freePorts(2);
    await up();
    plan = JSON.parse(await readFile(planFile(name), 'utf8')) as EmbeddedPlan;
  });

  afterAll(() => clusterDown({ name, purge: true }, quiet));

  test('a Secret is encrypted in etcd', async () => {
    await createSecret('new');
    expect(await stored('new')).toMatch(/^k8s:enc:secretbox:v1:key1:/);
  });

  test('up encrypts the Secrets of a cluster from before encryption', async () => {
    const file = encryptionFile(plan.pkiDir);
    const encrypted = await readFile(file, 'utf8');
    const { resources, ...rest } = JSON.parse(encrypted) as { resources: { providers: object[] }[] };
    const plain = {
      ...rest,
      resources: [{ ...resources[0], providers: resources[0]!.providers.toReversed() }],
    };
    await writeFile(file, JSON.stringify(plain));
    await up();
    await createSecret('old');
    expect(await stored('old')).toContain('in-the-open');
    await writeFile(file, encrypted);
    await rm(join(plan.pkiDir, 'secrets-encrypted'));
    await up();
    expect(await stored('old')).toMatch(/^k8s:enc:secretbox:v1:key1:/);
    const password = await kubectl('get', 'secret', 'old', '-o', 'jsonpath={.data.password}');
    expect(Buffer.from(password, 'base64').toString()).toBe('in-the-open');
  });

  test('the API server answers anonymous clients for health checks only', async () => {
    const status = async (path: string): Promise<string> => {
      const url = `https://127.0.0.1:${plan.apiPort}${path}`;
      return (await execa('curl', ['-sk', '-o', '/dev/null', '-w', '%{http_code}', url])).stdout;
    };
    const paths = ['/readyz', '/livez', '/version', '/apis', '/api/v1/namespaces'];
    expect(await Promise.all(paths.map(status))).toEqual(['200', '200', '401', '401', '401']);
  });

  test("the kubelet serves a certificate of the cluster's authority, and the API server reaches it", async () => {
    const ca = await readFile(join(plan.pkiDir, 'pki/ca.crt'));
    const certificate = new X509Certificate(await readFile(join(plan.pkiDir, 'kubelet/etcd/server.crt')));
    expect([certificate.checkIP(NODE_IP), certificate.verify(new X509Certificate(ca).publicKey)]).toEqual([
      NODE_IP,
      true,
    ]);
    expect(await kubectl('get', '--raw', `/api/v1/nodes/${plan.node}/proxy/healthz`)).toBe('ok');
  });

  test("Contour gives Envoy's configuration to the holder of its certificate only", async () => {
    const read = (file: string): Promise<Buffer> => readFile(xdsFile(plan, file));
    const [ca, cert, key] = await Promise.all(['cacert', 'envoycert', 'envoykey'].map(read));
    const options = { ca, servername: 'contour', ALPNProtocols: ['h2'] };
    const stranger = await tlsOutcome(plan.xdsPort, '127.0.0.1', options);
    expect(stranger).toBe('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED');
    expect(await tlsOutcome(plan.xdsPort, '127.0.0.1', { ...options, cert, key })).toBe('accepted');
  });

  test('new certificates are issued by the same authority, and the cluster uses them', async () => {
    const files = [
      'pki/apiserver.crt',
      'pki/etcd/server.crt',
      'kubelet/etcd/server.crt',
      'xds/envoycert.pem',
    ];
    const before = await Promise.all(files.map(serial));
    const authority = await serial('pki/ca.crt');
    await up({ renewCertificates: true });
    const after = await Promise.all(files.map(serial));
    expect(after.filter((value, index) => value === before[index])).toEqual([]);
    expect(await serial('pki/ca.crt')).toBe(authority);
    expect(await kubectl('get', 'secret', 'new', '-o', 'name')).toBe('secret/new');
    expect(await kubectl('get', '--raw', `/api/v1/nodes/${plan.node}/proxy/healthz`)).toBe('ok');
    const { certificatesExpire = '', stopped } = await clusterStatus({ name });
    expect([stopped, Date.parse(certificatesExpire) > Date.now() + 300 * 86_400_000]).toEqual([[], true]);
  });
});
