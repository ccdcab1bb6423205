import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, isIPv6, type Socket } from 'node:net';
import type { Transport } from './sink.ts';
import { frame, syslogMessage, type Sender } from './syslog-message.ts';

export interface SyslogReceiver {
  host: string;
  port: number;
  sender: Sender;
}

/**
 * Syslog over TCP. The protocol has no acknowledgement: lines in the kernel's buffer are lost when the receiver
 * disconnects, and their numbers are missing there.
 */
export function tcpTransport({ host, port, sender }: SyslogReceiver): Transport {
  let socket: Socket | undefined;
  const open = async (signal: AbortSignal): Promise<Socket> => {
    if (socket?.writable) return socket;
    const made = connect({ host, port, signal });
    made.on('error', () => made.destroy());
    made.on('end', () => made.destroy());
    await once(made, 'connect', { signal });
    made.resume().unref();
    socket = made;
    return made;
  };
  return {
    deliver: async (lines, signal) => {
      const to = await open(signal);
      const text = lines.map((line) => frame(syslogMessage(line, sender))).join('');
      await new Promise<void>((resolve, reject) => {
        to.write(text, (error) => (error ? reject(error) : resolve()));
      });
    },
    close: () => socket?.end(),
  };
}

/** Syslog over UDP (RFC 5426): one datagram per line, without guaranteed delivery. */
export function udpTransport({ host, port, sender }: SyslogReceiver): Transport {
  let socket: UdpSocket | undefined;
  return {
    deliver: async (lines) => {
      const from = (socket ??= createSocket(isIPv6(host) ? 'udp6' : 'udp4').unref());
      for (const line of lines) {
        await new Promise<void>((resolve, reject) => {
          const message = syslogMessage(line, sender);
          from.send(message, port, host, (error) => (error ? reject(error) : resolve()));
        });
      }
    },
    close: () => socket?.close(),
  };
}
