import { expect, test } from 'vitest';
import { firewallRules, interfacesOf, sshPortsOf } from './firewall.ts';

test('lets SSH, HTTP and HTTPS in, and drops what else comes from outside', () => {
  const rules = firewallRules({ outside: ['eth0', 'eth1'], ssh: [2222] });
  expect(rules).toContain('iifname != { "eth0", "eth1" } accept');
  expect(rules).toContain('tcp dport { 2222, 80, 443 } ct state new accept\n    counter drop');
});

test.each([
  ['default via 203.0.113.1 dev eth0 proto dhcp src 203.0.113.7 metric 100', ['eth0']],
  ['default via 203.0.113.1 dev eth0 \ndefault via fe80::1 dev eth0 ', ['eth0']],
  ['default via 203.0.113.1 dev eth0 \ndefault via 198.51.100.1 dev eth1 ', ['eth0', 'eth1']],
  ['', []],
])('the outside interfaces of the routes "%s"', (routes, names) => {
  expect(interfacesOf(routes)).toEqual(names);
});

test.each([
  ['port 22\naddressfamily any\n', undefined, [22]],
  ['port 2222\nport 22\n', undefined, [2222, 22]],
  ['port 22\n', '198.51.100.9 51000 203.0.113.7 2200', [22, 2200]],
  ['', undefined, [22]],
])('the ports of SSH of "%s" and the session "%s"', (configuration, session, ports) => {
  expect(sshPortsOf(configuration, session)).toEqual(ports);
});
