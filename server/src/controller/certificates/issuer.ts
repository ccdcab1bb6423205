import { checkChallenge } from '../../acme/check-challenge.ts';
import type { AcmeSession } from '../../acme/connect.ts';
import { newKey, thumbprintOf } from '../../acme/keys.ts';
import type { IssuedCertificate } from '../../acme/order.ts';
import {
  ensureAcmeAccount,
  readAcmeAccount,
  type AcmeAccountSecret,
} from '../../kube/requests/acme-account.ts';
import { createChallengeIngress } from '../../kube/requests/challenge-ingress.ts';
import { deleteIngress } from '../../kube/requests/delete.ts';
import type { DomainView } from '../../kube/objects/objects.ts';
import type { CertificateDependencies } from './dependencies.ts';
import { shortDigest } from './secret-name.ts';

type IssuerDependencies = Pick<CertificateDependencies, 'kube' | 'options' | 'log'>;

/** Places orders at the ACME server, during one term as leader. */
export class Issuer {
  readonly #deps: IssuerDependencies;
  readonly #ending: AbortSignal;
  #session: { key: string; opened: Promise<AcmeSession> } | undefined;

  constructor(deps: IssuerDependencies, ending: AbortSignal) {
    this.#deps = deps;
    this.#ending = ending;
  }

  /**
   * Gets a certificate for the host of a Domain.
   * @param asking called before the ACME server is asked, when the host is known to lead here
   * @throws IssuanceError; KubeError; the reason of the signal when the term ends
   */
  async order(domain: DomainView, asking: () => void): Promise<IssuedCertificate> {
    const { kube, options } = this.#deps;
    const { namespace } = options.certificates;
    const account = (await readAcmeAccount(kube, namespace)) ?? (await this.#makeAccount());
    const name = await this.#route(domain);
    try {
      await this.#check(domain.metadata.name, account);
      asking();
      return await this.#ask(domain.metadata.name, account);
    } finally {
      await this.#unroute(namespace, name);
    }
  }

  /** One that stays answers challenges and nothing else; the next order of the host, or the next leader, removes it. */
  async #unroute(namespace: string, name: string): Promise<void> {
    await deleteIngress(this.#deps.kube, { namespace, name }).catch((error: unknown) =>
      this.#deps.log.warn({ err: error, ingress: name }, 'the Ingress of a challenge could not be removed'),
    );
  }

  #makeAccount(): Promise<AcmeAccountSecret> {
    const key = newKey();
    const { namespace } = this.#deps.options.certificates;
    return ensureAcmeAccount(this.#deps.kube, namespace, { key, thumbprint: thumbprintOf(key) });
  }

  /** @returns name of the Ingress */
  async #route(domain: DomainView): Promise<string> {
    const { kube, options } = this.#deps;
    const { namespace, service } = options.certificates;
    const name = `urumi-challenge-${shortDigest(domain.metadata.name)}`;
    if (!service) throw new Error('no Service leads to this server');
    const className = options.platform.ingressClass;
    await createChallengeIngress(kube, { namespace, name, domain, className, service });
    return name;
  }

  async #check(host: string, { thumbprint }: AcmeAccountSecret): Promise<void> {
    const { certificates, dnsServers } = this.#deps.options;
    if (!certificates.selfCheck) return;
    await checkChallenge(host, thumbprint, { dnsServers, port: certificates.httpPort }, this.#ending);
  }

  /** acme-client is imported by the first order: it needs about 40 MB, and other replicas place none. */
  async #ask(host: string, account: AcmeAccountSecret): Promise<IssuedCertificate> {
    const { orderCertificate } = await import('../../acme/order.ts');
    const session = await this.#open(account);
    this.#ending.throwIfAborted();
    return orderCertificate(session, host, this.#ending);
  }

  /** An account that was replaced needs a session of its own. */
  async #open({ key }: AcmeAccountSecret): Promise<AcmeSession> {
    if (this.#session?.key !== key) this.#session = { key, opened: this.#connect(key) };
    const { opened } = this.#session;
    return opened.catch((error: unknown) => {
      if (this.#session?.opened === opened) this.#session = undefined;
      throw error;
    });
  }

  async #connect(key: string): Promise<AcmeSession> {
    const { connectAcme } = await import('../../acme/connect.ts');
    const { acme } = this.#deps.options.certificates;
    if (!acme) throw new Error('ACME_DIRECTORY is not set');
    return connectAcme({ directory: acme.directory, email: acme.email, key });
  }
}
