import { Listr, type ListrTask } from 'listr2';
import { calm } from './calm.ts';
import { timed, usualSeconds, type Usual } from './durations.ts';
import { Remaining } from './remaining.ts';

/** One phase of a long command. `skip` returns a reason when there is nothing to do (a resumed or cached phase). */
export interface Phase {
  title: string;
  skip?: () => string | false | Promise<string | false>;
  /** How long it usually takes, from what is there before the first phase. */
  usual?: () => Usual | Promise<Usual>;
  run: (say: (line: string) => void) => Promise<void>;
}

/** A phase with its estimate. */
interface Estimated {
  phase: Phase;
  usual: Usual;
}

/** Runs phases in order and shows the position, the current line and the time of each, and about how much is left. */
export async function runPhases(phases: readonly Phase[]): Promise<void> {
  const estimated = await Promise.all(phases.map(estimate));
  const remaining = new Remaining(await Promise.all(estimated.map(({ usual }) => usualSeconds(usual))));
  const tasks = estimated.map((one, index) => toTask(one, index, { count: phases.length, remaining }));
  await new Listr(tasks, {
    concurrent: false,
    renderer: process.stdout.isTTY ? 'default' : 'simple',
    rendererOptions: { timer: { condition: true, field: seconds, format: plain }, showSubtasks: true },
    fallbackRendererOptions: { timer: { condition: true, field: seconds, format: plain } },
  }).run();
}

async function estimate(phase: Phase): Promise<Estimated> {
  const idle = !phase.usual || (await phase.skip?.());
  return { phase, usual: idle || !phase.usual ? { seconds: 0 } : await phase.usual() };
}

interface Row {
  count: number;
  remaining: Remaining;
}

function toTask({ phase, usual }: Estimated, index: number, { count, remaining }: Row): ListrTask {
  return {
    title: `[${index + 1}/${count}] ${phase.title}${remaining.usually(index)}`,
    skip: async () => (await phase.skip?.()) || false,
    task: async (_context, task) => {
      remaining.begin(index);
      const say = (line: string): void => {
        task.output = `${line}${remaining.left()}`;
      };
      const run = (): Promise<void> => phase.run(process.stdout.isTTY ? say : calm(say));
      await (usual.key === undefined ? run() : timed(usual.key, run));
    },
  };
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** No colour, so that the time is as readable as the title. */
function plain(): (text?: string) => string {
  return (text) => text ?? '';
}
