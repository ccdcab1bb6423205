import { Command } from 'commander';
import { ADMIN_LOGIN } from '../server/src/store/sign-in/admin.ts';
import { runMain } from '../tools/lib/problem.ts';
import { findKubeconfig, makePassword } from '../tools/platform/admin-password.ts';

await runMain(async () => {
  const { name } = new Command('npm run admin-password --')
    .description(
      'Makes a new password of the local administrator, in the cluster of KUBECONFIG or else the embedded one, and shows it once. ' +
        'The former password and its sessions end. The server needs AUTH=password.',
    )
    .option('--name <name>', 'name of the embedded cluster', 'local')
    .parse()
    .opts<{ name: string }>();
  const password = await makePassword(await findKubeconfig(name));
  console.log(`user: ${ADMIN_LOGIN}\npassword: ${password}\nThis is the only time it is shown.`);
});
