import { ADMIN_LOGIN, ADMIN_SECRET } from '../../../server/src/store/sign-in/admin.ts';
import { makePassword } from '../admin-password.ts';
import { kubectl, SYSTEM, type Target } from './commands.ts';

const GET = ['-n', SYSTEM, 'get', 'secret', ADMIN_SECRET, '--ignore-not-found', '-o', 'name'];

/**
 * Makes the password of the local administrator, unless there is one: the cluster has only its hash.
 * @returns the password, which nothing shows a second time; undefined if there was one before
 * @throws Problem when it cannot be made
 */
export async function makeFirstPassword(target: Target): Promise<string | undefined> {
  const present = await kubectl(target, GET);
  return present === '' ? makePassword(target.kubeconfig) : undefined;
}

/** How to sign in, for people. @param password that was just made */
export function describeLogin(password: string | undefined): string {
  return password
    ? `user ${ADMIN_LOGIN}, password ${password}; it is shown only now`
    : `user ${ADMIN_LOGIN}, with the password that was shown first; a new one: npm run admin-password`;
}
