import { lookup } from 'node:dns/promises';

const NIP = '127.0.0.1.nip.io';

/**
 * Base domain of the stores' host names: nip.io where outside DNS answers, else localhost, which browsers
 * resolve to loopback (RFC 6761).
 */
export async function chooseBaseDomain(): Promise<string> {
  const found = await Promise.race([lookup(`probe.${NIP}`).catch(() => undefined), waitOneSecond()]);
  return found?.address === '127.0.0.1' ? NIP : 'localhost';
}

function waitOneSecond(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, 1000, undefined).unref();
  });
}
