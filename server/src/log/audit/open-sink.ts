import { hostname } from 'node:os';
import type { Logger } from 'pino';
import { httpTransport } from './http-transport.ts';
import { BufferedSink, type Sink, type Transport } from './sink.ts';
import { tcpTransport, udpTransport } from './syslog-transport.ts';

/** Default port of syslog. */
const SYSLOG_PORT = 514;

/** @param url of AUDIT_SINK: http, https, syslog (TCP) or syslog+udp */
export function openSink(url: URL, tokenFile: string | undefined, log: Logger): Sink {
  const { protocol, host } = url;
  const to = `${protocol}//${host}`;
  return new BufferedSink(transportOf(url, tokenFile), {
    down: (error) => log.warn({ err: error, to }, 'the audit sink is unavailable; retrying'),
    up: (lost) => log.info({ to, lost }, 'the audit sink is available again'),
    refused: (error, lines) => log.warn({ err: error, to, lines }, 'the audit sink rejected lines'),
  });
}

function transportOf(url: URL, tokenFile: string | undefined): Transport {
  const sender = { hostname: hostname(), processId: process.pid };
  if (url.protocol.startsWith('http'))
    return httpTransport({ url, tokenFile, instance: `${sender.hostname}-${sender.processId}` });
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const receiver = { host, port: Number(url.port || SYSLOG_PORT), sender };
  return url.protocol === 'syslog+udp:' ? udpTransport(receiver) : tcpTransport(receiver);
}
