import { createHash, X509Certificate } from 'node:crypto';
import { connect, type DetailedPeerCertificate } from 'node:tls';

/** What a host of the ingress shows of itself. */
export interface Peer {
  certificate: X509Certificate;
  /** The certificate is valid for the host, and the authority issued it. */
  trusted: boolean;
  /** SHA-256 of the public key that signed it, Base64. */
  issuerKeyHash: string;
}

/** Asks the ingress on loopback. Undefined while it has no certificate for the host. */
export function peerOf(host: string, port: number, ca: string): Promise<Peer | undefined> {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, servername: host, ca, rejectUnauthorized: false };
    const socket = connect(options, () => {
      resolve(describe(socket.getPeerCertificate(true), socket.authorized));
      socket.destroy();
    });
    socket.on('error', () => resolve(undefined));
  });
}

function describe({ raw, issuerCertificate }: DetailedPeerCertificate, trusted: boolean): Peer {
  const issuer = new X509Certificate(issuerCertificate.raw);
  const key = issuer.publicKey.export({ type: 'spki', format: 'der' });
  const issuerKeyHash = createHash('sha256').update(key).digest('base64');
  return { certificate: new X509Certificate(raw), trusted, issuerKeyHash };
}
