import { Listr, type ListrTask } from 'listr2';
import { calm } from './calm.ts';

/** One phase of a long command. `skip` returns a reason when there is nothing to do (a resumed or cached phase). */
export interface Phase {
  title: string;
  skip?: () => string | false | Promise<string | false>;
  run: (say: (line: string) => void) => Promise<void>;
}

/** Runs phases in order and shows the position, the current line and the time of each. */
export async function runPhases(phases: readonly Phase[]): Promise<void> {
  const tasks = phases.map((phase, index) => toTask(phase, `[${index + 1}/${phases.length}]`));
  await new Listr(tasks, {
    concurrent: false,
    renderer: process.stdout.isTTY ? 'default' : 'simple',
    rendererOptions: { timer: { condition: true, field: seconds, format: plain }, showSubtasks: true },
    fallbackRendererOptions: { timer: { condition: true, field: seconds, format: plain } },
  }).run();
}

function toTask(phase: Phase, position: string): ListrTask {
  return {
    title: `${position} ${phase.title}`,
    skip: async () => (await phase.skip?.()) || false,
    task: async (_context, task) => {
      const say = (line: string): void => {
        task.output = line;
      };
      await phase.run(process.stdout.isTTY ? say : calm(say));
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
