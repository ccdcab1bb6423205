import { Command, Option } from 'commander';
import { agree } from '../tools/lib/agree.ts';
import { runMain } from '../tools/lib/problem.ts';
import { installMissing, undoInstalled } from '../tools/setup/install.ts';
import { check, missingOf, modesOf, tableOf, undoableOf, type Mode } from '../tools/setup/requirement.ts';
import { REQUIREMENTS } from '../tools/setup/requirements.ts';

interface Options {
  mode: Mode | 'both';
  apply?: boolean;
  undo?: boolean;
  yes?: boolean;
}

const say = (line: string): void => console.log(line);

await runMain(async () => {
  const { mode, apply, undo, yes } = readOptions();
  const talk = { say, agree: yes ? async () => true : agree };
  const checked = await check(REQUIREMENTS, modesOf(mode));
  say(tableOf(checked));
  if (undo) return undoInstalled(await undoableOf(checked), talk);
  const missing = missingOf(checked);
  if (missing.length === 0) say('\nNothing is missing.');
  else if (apply) await installMissing(missing, talk);
  else
    say(`\nNothing was changed. With --apply, in this order: ${missing.map(({ name }) => name).join(', ')}.`);
});

function readOptions(): Options {
  return new Command('npm run setup --')
    .description('Checks what Urumi needs on this machine. Changes nothing without --apply or --undo.')
    .addOption(
      new Option('--mode <mode>', 'a machine of your own, a server with k3s, or both')
        .choices(['local', 'vps', 'both'])
        .default('local'),
    )
    .option('--apply', 'install what is missing; asks before each')
    .option('--undo', 'take back what --apply installed, the last first; asks before each')
    .option('--yes', 'do not ask')
    .parse()
    .opts<Options>();
}
