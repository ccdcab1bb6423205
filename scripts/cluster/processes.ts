import { spawn } from 'node:child_process';
import { mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A program that outlives the terminal, known by its pid and the kernel's start time of that pid. */
interface Record_ {
  pid: number;
  started: string;
}

/** Programs of one cluster. Their pids and logs are in `folder`. A reused pid is never taken for one of them. */
export class Processes {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Starts a program in a session of its own, unless it runs already. */
  async start(
    name: string,
    file: string,
    args: readonly string[],
    env: Record<string, string> = {},
  ): Promise<void> {
    if (await this.running(name)) return;
    await mkdir(this.folder, { recursive: true });
    const log = await open(join(this.folder, `${name}.log`), 'a');
    const child = spawn(file, args, {
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: { ...process.env, ...env },
    });
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    child.unref();
    await log.close();
    const record: Record_ = { pid: child.pid!, started: (await startTime(child.pid!)) ?? '' };
    await writeFile(this.#file(name), JSON.stringify(record));
  }

  async running(name: string): Promise<boolean> {
    const record = await this.#read(name);
    return record !== undefined && (await startTime(record.pid)) === record.started;
  }

  /** SIGTERM to its process group, SIGKILL after `graceMs`, and no return before the process is gone. */
  async stop(name: string, graceMs = 5000): Promise<void> {
    const record = await this.#read(name);
    const kill = (signal: NodeJS.Signals): void => void (record && process.kill(-record.pid, signal));
    const deadline = Date.now() + graceMs;
    if (await this.running(name)) kill('SIGTERM');
    while (await this.running(name)) {
      if (Date.now() > deadline) kill('SIGKILL');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await rm(this.#file(name), { force: true });
  }

  /** The pid of a program that runs. */
  async pid(name: string): Promise<number> {
    const record = await this.#read(name);
    if (!record || !(await this.running(name))) throw new Error(`${name} does not run`);
    return record.pid;
  }

  async names(): Promise<string[]> {
    const files = await readdir(this.folder).catch(() => []);
    return files.filter((file) => file.endsWith('.pid')).map((file) => file.slice(0, -4));
  }

  /** Last lines of a program's log, for an error message. */
  async tail(name: string, lines = 3): Promise<string> {
    const text = await readFile(join(this.folder, `${name}.log`), 'utf8').catch(() => '');
    return text.trimEnd().split('\n').slice(-lines).join('\n');
  }

  #file(name: string): string {
    return join(this.folder, `${name}.pid`);
  }

  async #read(name: string): Promise<Record_ | undefined> {
    const text = await readFile(this.#file(name), 'utf8').catch(() => undefined);
    return text ? (JSON.parse(text) as Record_) : undefined;
  }
}

/** Start time in clock ticks since boot (field 22 of /proc/<pid>/stat); undefined for no process or a zombie. */
async function startTime(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields?.[0] === 'Z' ? undefined : fields?.[19];
}
