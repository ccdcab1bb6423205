import { parseJson, type Sealed } from './chain.ts';
import { ACCEPTED } from '../../graphql/audit.ts';

/** RFC 5424, section 6.2.1: facility 13 is "log audit"; severity 6 is informational, 4 is a warning. */
const FACILITY = 13;
const SEVERITY = { accepted: 6, other: 4 };

export interface Sender {
  hostname: string;
  processId: number;
}

/** Formats an RFC 5424 message: the line is its text, the action its MSGID. */
export function syslogMessage(line: string, { hostname, processId }: Sender): string {
  const { at, action, outcome } = parseJson(line) as Sealed;
  const severity = outcome === ACCEPTED ? SEVERITY.accepted : SEVERITY.other;
  const header = [field(hostname, 255), 'urumi', String(processId), field(action, 32)].join(' ');
  return `<${FACILITY * 8 + severity}>1 ${at} ${header} - ${line}`;
}

/** Header fields are visible ASCII without spaces; "-" is an empty field. */
const field = (text: string, most: number): string => text.replaceAll(/[^!-~]/g, '').slice(0, most) || '-';

/** RFC 6587: octet counting delimits messages in a stream. */
export const frame = (message: string): string => `${Buffer.byteLength(message)} ${message}`;
