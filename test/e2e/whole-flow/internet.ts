import { execa } from 'execa';
import { startAcmeServer, type AcmeServer } from '../../support/acme-server.ts';
import { startNameServer, type NameServer } from '../../support/name-server.ts';
import { OUTSIDE, plugInOutside, type Outside } from '../isolation/outside.ts';

/** What the cluster has around it on the internet. */
export interface Internet {
  names: NameServer;
  /** Issuer of certificates. */
  issuer: AcmeServer;
  /** The public address of the ingress: port 80, and the port of https that the node has. */
  address: string;
  stop(): Promise<void>;
}

interface Ports {
  httpPort: number;
  httpsPort: number;
}

/** Starts it in a network namespace of its own. @param bin folder with coredns and pebble */
export async function startInternet(bin: string, zone: string, ports: Ports): Promise<Internet> {
  const outside = await plugInOutside();
  await forwardToIngress(outside, ports);
  const place = { address: OUTSIDE.internet, command: outside.command };
  const names = await startNameServer(bin, zone, place);
  const issuer = await startAcmeServer({ bin, httpPort: 80, dnsServer: names.address, ...place });
  return {
    names,
    issuer,
    address: OUTSIDE.internet,
    stop: async () => {
      await issuer.stop();
      await names.stop();
      await execa('nft', ['delete', 'table', 'ip', TABLE]);
      outside.unplug();
    },
  };
}

const TABLE = 'urumi_router';

/** Outside, what comes to the public address goes to the node; there, to the ports of the ingress on loopback. */
async function forwardToIngress({ command, host, link }: Outside, ports: Ports): Promise<void> {
  const { httpPort, httpsPort } = ports;
  const toNode = `ip daddr ${OUTSIDE.internet} tcp dport { 80, ${httpsPort} } dnat to ${host}`;
  const [nsenter, ...within] = command;
  await execa(nsenter, [...within, 'sysctl', '-q', '-w', 'net.ipv4.ip_forward=1']);
  await execa(nsenter, [...within, 'nft', '-f', '-'], {
    input: `table ip ${TABLE} {
      chain prerouting { type nat hook prerouting priority dstnat; ${toNode}; }
      chain output { type nat hook output priority -100; ${toNode}; }
      chain postrouting { type nat hook postrouting priority srcnat; ip daddr ${host} masquerade; }
    }`,
  });
  await execa('sysctl', ['-q', '-w', `net.ipv4.conf.${link}.route_localnet=1`]);
  await execa('nft', ['-f', '-'], {
    input: `table ip ${TABLE} {
      chain prerouting {
        type nat hook prerouting priority dstnat;
        iifname "${link}" tcp dport 80 dnat to 127.0.0.1:${httpPort}
        iifname "${link}" tcp dport ${httpsPort} dnat to 127.0.0.1:${httpsPort}
      }
    }`,
  });
}
