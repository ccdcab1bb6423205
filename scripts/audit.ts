import { Command } from 'commander';
import { verifyCommand } from '../tools/audit/verify.ts';
import { runMain } from '../tools/lib/problem.ts';

await runMain(async () => {
  await new Command('npm run audit --')
    .description('Looks at the audit log.')
    .addCommand(verifyCommand())
    .parseAsync();
});
