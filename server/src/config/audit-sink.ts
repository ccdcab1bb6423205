import { isLoopback } from '../store/address.ts';
import { optional } from './types.ts';

const SYSLOG = new Set(['syslog:', 'syslog+udp:']);

/** URL of an audit sink. Plain http only to this machine, because the lines contain user names. */
export const auditSink = optional
  .refine(
    (value) => value === undefined || isSink(value),
    'https://host/path, http:// on loopback, syslog://host:port or syslog+udp://host:port',
  )
  .transform((value) => (value === undefined ? undefined : new URL(value)));

function isSink(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username } = new URL(value);
  if (hostname === '' || username !== '') return false;
  if (protocol === 'https:' || SYSLOG.has(protocol)) return true;
  return protocol === 'http:' && isLoopback(hostname.replace(/^\[(.*)\]$/, '$1'));
}
