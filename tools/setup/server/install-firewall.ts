import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { Problem } from '../../lib/problem.ts';
import { DROP_RULES, firewallRules, interfacesOf, LIST_RULES, sshPortsOf } from './firewall.ts';

const RULES = '/etc/urumi/firewall.nft';
const UNIT = 'urumi-firewall.service';
const UNIT_FILE = `/etc/systemd/system/${UNIT}`;

/** Whether the rules are loaded. */
export async function firewallLoaded(): Promise<boolean> {
  return !(await execa('nft', LIST_RULES, { reject: false })).failed;
}

/**
 * Writes the rules, loads them now and at each start of the machine. The session of SSH that runs this goes on.
 * @throws Problem when the outside interface is unknown; then nothing is changed
 */
export async function installFirewall(): Promise<void> {
  const outside = await outsideInterfaces();
  if (outside.length === 0)
    throw new Problem(
      'this machine has no default route, so its outside interface is unknown',
      'set OUTSIDE=eth0',
    );
  const rules = firewallRules({ outside, ssh: await sshPorts() });
  await execa('nft', ['--check', '-f', '-'], { input: rules });
  await mkdir('/etc/urumi', { recursive: true, mode: 0o755 });
  await writeFile(RULES, rules);
  await copyFile(join(import.meta.dirname, UNIT), UNIT_FILE);
  await execa('systemctl', ['daemon-reload']);
  await execa('systemctl', ['enable', UNIT]);
  await execa('systemctl', ['restart', UNIT]);
}

/** Opens the machine again, as it was before. */
export async function removeFirewall(): Promise<void> {
  await execa('systemctl', ['disable', UNIT], { reject: false });
  await rm(UNIT_FILE, { force: true });
  await execa('systemctl', ['daemon-reload']);
  await rm(RULES, { force: true });
  if (await firewallLoaded()) await execa('nft', DROP_RULES);
}

async function outsideInterfaces(): Promise<string[]> {
  const given = process.env['OUTSIDE'];
  if (given) return given.split(',');
  const routes = await Promise.all(
    ['-4', '-6'].map((family) => execa('ip', [family, '-o', 'route', 'show', 'default'], { reject: false })),
  );
  return interfacesOf(routes.map(({ stdout }) => stdout).join('\n'));
}

async function sshPorts(): Promise<number[]> {
  const { failed, stdout } = await execa('sshd', ['-T'], { reject: false });
  return sshPortsOf(failed ? '' : stdout, process.env['SSH_CONNECTION']);
}
