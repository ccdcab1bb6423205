import { Command } from 'commander';
import { verifyFiles, type Verification } from '../../server/src/log/audit/verify.ts';
import { Problem } from '../lib/problem.ts';

/** Number of problems that are printed; later ones mostly follow from the first. */
const SHOWN = 20;

export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'Checks that no line of the audit log was changed, removed, added or moved. Exit code 1 when one was.',
    )
    .argument('[file]', 'the newest file; older ones are found beside it', 'data/audit.log')
    .option('--hash <hash>', 'hash that a line must have: a head of the log that is stored elsewhere')
    .action(async (file: string, { hash }: { hash?: string }) => {
      const found = await verifyFiles(file, hash);
      if (found.files === 0) throw new Problem(`${file} does not exist`, 'pass the file of AUDIT_LOG_FILE');
      console.log(reportOf(found));
      if (found.problems.length > 0) process.exitCode = 1;
    });
}

function reportOf({ files, head, problems, ...counts }: Verification): string {
  const { lines, removed, torn, lost, summarised, unchained } = counts;
  const more = problems.length - SHOWN;
  return [
    ...problems.slice(0, SHOWN).map((problem) => `TAMPERED ${problem}`),
    ...(more > 0 ? [`and ${more} more`] : []),
    `${lines} lines in ${files} files, ${problems.length} problems`,
    `${removed} older lines were removed by age or size`,
    `${summarised} attempts are in summaries, ${lost} entries were lost before they were written`,
    `${torn} lines were cut by the end of a process, ${unchained} are of a version without a chain`,
    `head: line ${head.seq}, hash ${head.hash}`,
    'Lines cut off the end are found only with a head that is stored elsewhere: see --hash.',
  ].join('\n');
}
