import { spawn } from 'node:child_process';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { endGroup } from '../lib/process-group.ts';
import { identify, isAlive, type ProcessId } from '../lib/process-start.ts';
import { commandDigest } from './command-digest.ts';
import type { Program } from './control-args.ts';

interface ProgramRecord extends ProcessId {
  /** Of commandDigest; records of older versions have none. */
  command?: string;
}

const LOG_LIMIT_BYTES = 20_000_000;

/**
 * Programs of one cluster; their pids and logs are in `folder`. A reused pid is never taken for one of them.
 * They outlive the terminal; with `dieWithUs` the kernel ends them with this process, even when it is killed.
 */
export class Processes {
  readonly folder: string;
  readonly #dieWithUs: boolean;

  constructor(folder: string, options: { dieWithUs?: boolean } = {}) {
    this.folder = folder;
    this.#dieWithUs = options.dieWithUs ?? false;
  }

  /** Starts a program, and replaces one that was started with other arguments or configuration files. */
  async replace(program: Program): Promise<void> {
    const [name] = program;
    if ((await this.#read(name))?.command !== (await commandDigest(program))) await this.stop(name);
    await this.start(program);
  }

  /** Starts a program in a new session, unless it runs already. */
  async start(program: Program): Promise<void> {
    const [name, file, args] = program;
    if (await this.running(name)) return;
    await mkdir(this.folder, { recursive: true });
    const log = await this.#openLog(name);
    const [command, commandArgs] = await this.#command(file, args);
    const child = spawn(command, commandArgs, { detached: true, stdio: ['ignore', log.fd, log.fd] });
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    child.unref();
    await log.close();
    const record: ProgramRecord = {
      ...(await identify(child.pid!)),
      command: await commandDigest(program),
    };
    await writeFile(this.#file(name), JSON.stringify(record));
  }

  async running(name: string): Promise<boolean> {
    const record = await this.#read(name);
    return record !== undefined && isAlive(record);
  }

  /** SIGTERM to its process group, SIGKILL after `graceMs`, and no return before the whole group is gone. */
  async stop(name: string, graceMs = 5000): Promise<void> {
    const record = await this.#read(name);
    if (record && (await this.running(name))) await endGroup(record.pid, graceMs);
    await rm(this.#file(name), { force: true });
  }

  /** The pid of a program that runs. */
  async pid(name: string): Promise<number> {
    const record = await this.#read(name);
    if (!record || !(await this.running(name))) throw new Error(`${name} does not run`);
    return record.pid;
  }

  /** Programs that were started and not stopped, whether they run or died. */
  async names(): Promise<string[]> {
    const files = await readdir(this.folder).catch(() => []);
    return files.filter((file) => file.endsWith('.pid')).map((file) => file.slice(0, -4));
  }

  /** Those of `names()` that do not run. */
  async dead(): Promise<string[]> {
    const names = await this.names();
    const states = await Promise.all(names.map((name) => this.running(name)));
    return names.filter((_, index) => !states[index]);
  }

  /** Drops the records of programs that died, e.g. at a reboot. */
  async forgetDead(): Promise<void> {
    for (const name of await this.dead()) await rm(this.#file(name), { force: true });
  }

  logFile(name: string): string {
    return join(this.folder, `${name}.log`);
  }

  /** Last lines of a program's log, for an error message. */
  async tail(name: string, lines = 3): Promise<string> {
    const text = await readFile(this.logFile(name), 'utf8').catch(() => '');
    return text.trimEnd().split('\n').slice(-lines).join('\n');
  }

  async #openLog(name: string): Promise<Awaited<ReturnType<typeof open>>> {
    const file = this.logFile(name);
    const size = await stat(file).then(
      (known) => known.size,
      () => 0,
    );
    if (size > LOG_LIMIT_BYTES) await rename(file, `${file}.1`);
    return open(file, 'a');
  }

  async #command(file: string, args: readonly string[]): Promise<[string, readonly string[]]> {
    if (!this.#dieWithUs || !(await hasSetpriv())) return [file, args];
    return ['setpriv', ['--pdeathsig', 'KILL', '--', file, ...args]];
  }

  #file(name: string): string {
    return join(this.folder, `${name}.pid`);
  }

  async #read(name: string): Promise<ProgramRecord | undefined> {
    const text = await readFile(this.#file(name), 'utf8').catch(() => '');
    return text ? (JSON.parse(text) as ProgramRecord) : undefined;
  }
}

/** Part of util-linux; where it is missing a killed test leaves its programs behind. */
async function hasSetpriv(): Promise<boolean> {
  return (await execa('setpriv', ['--version'], { reject: false })).exitCode === 0;
}
