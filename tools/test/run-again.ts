import { addCounts, type Count, type FileResult, type Report } from './report.ts';

/** With more failed files than this the cause is not chance, and a second run would only take time. */
const MOST_FILES = 6;

/** The lanes whose tests depend on how long clusters take. Unit tests are never run again. */
const CLUSTER_LANES: readonly string[] = ['integration', 'e2e', 'browser', 'red-team'];

/** The failed files that are worth a second run. */
export function filesToRunAgain(lanes: readonly string[], { files }: Report): readonly FileResult[] {
  if (!lanes.every((lane) => CLUSTER_LANES.includes(lane))) return [];
  const failed = files.filter((file) => file.hasFailed);
  return failed.length <= MOST_FILES ? failed : [];
}

/** Counts each test once: those of the files that ran again by their second run. */
export function countOnce(first: Report, again: readonly FileResult[], second: Count): Count {
  const others = first.files.filter((file) => !again.includes(file));
  return addCounts(others.reduce<Count>(addCounts, { passed: 0, failed: 0, skipped: 0 }), second);
}

/** What failed in the first run, with what became of it, so that an unreliable test is not taken for a reliable one. */
export function describeBoth(again: readonly FileResult[], second: Report): string {
  const lines = again.flatMap(({ file, failures }) => {
    const after = second.files.find((result) => result.file === file);
    const outcome = after && !after.hasFailed ? 'unreliable: failed, then passed' : 'failed twice';
    return (failures.length > 0 ? failures : ['a hook of the file']).map(
      (title) => `${outcome}: ${file}: ${title}`,
    );
  });
  return lines.join('\n');
}
