import { expect, test } from 'vitest';
import { auditSink } from './audit-sink.ts';

test.each([
  ['', true],
  ['https://logs.example.com/urumi', true],
  ['http://127.0.0.1:9000/', true],
  ['http://[::1]:9000/', true],
  ['syslog://logs.example.com:601', true],
  ['syslog+udp://[2001:db8::1]:514', true],
  ['http://logs.example.com/', false],
  ['https://user:password@logs.example.com/', false],
  ['ftp://logs.example.com/', false],
  ['syslog://', false],
  ['logs.example.com', false],
])('AUDIT_SINK=%s is usable: %s', (value, usable) => {
  expect(auditSink.safeParse(value).success).toBe(usable);
});
