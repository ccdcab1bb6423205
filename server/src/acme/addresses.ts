import { lookUpAddresses } from '../dns/addresses.ts';
import { IssuanceError } from './issuance-error.ts';

/** Maximum number of addresses of a host that are tried. */
const MOST = 4;

/** The addresses of a host. @param servers see lookUpAddresses @throws IssuanceError if there is none */
export async function addressesOf(host: string, servers: readonly string[]): Promise<string[]> {
  const found = await lookUpAddresses(host, servers).catch((error: Error) => {
    throw new IssuanceError('ChallengeFailed', error.message, { cause: error });
  });
  if (found.length === 0) throw new IssuanceError('ChallengeFailed', `DNS has no address of ${host}`);
  return found.slice(0, MOST);
}
