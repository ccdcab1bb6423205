import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { execa } from 'execa';
import type { TestPlatform } from '../../test/support/test-platform.ts';
import type { CpuTimes } from './node-cpu.ts';

const ROOTS = ['/sys/fs/cgroup/cpuacct', '/sys/fs/cgroup'];
const POLL_MS = 100;
/** Folder of a pod's control group, which has its uid. */
const POD = /pod([0-9a-f-]{36})$/;

/**
 * CPU time of pods by component, from their control groups. A group ends with its pod, so groups are read every 100 ms: of
 * a pod that ends, the last moments are missing.
 */
export class PodCpu {
  readonly #platform: TestPlatform;
  readonly #root: string;
  readonly #byPod = new Map<string, number>();
  #reading: Promise<void> | undefined;
  #ended = false;

  /** @param root the node's control group, for example /urumi-local */
  constructor(platform: TestPlatform, root: string) {
    this.#platform = platform;
    this.#root = root;
  }

  start(): void {
    this.#reading = this.#readOften();
  }

  /** @returns CPU milliseconds by the component of the pods, and `other pods` for pods without one */
  async stop(): Promise<CpuTimes> {
    this.#ended = true;
    await this.#reading;
    const components = await this.#components();
    const times: CpuTimes = new Map();
    for (const [uid, ms] of this.#byPod) {
      const name = `pod ${components.get(uid) ?? '(ended)'}`;
      times.set(name, (times.get(name) ?? 0) + ms);
    }
    return times;
  }

  async #readOften(): Promise<void> {
    while (!this.#ended) {
      for (const root of ROOTS) await this.#read(join(root, this.#root), 3);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  async #read(folder: string, depth: number): Promise<void> {
    const uid = POD.exec(basename(folder))?.[1];
    if (uid) return this.#note(uid, folder);
    if (depth === 0) return;
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries)
      if (entry.isDirectory()) await this.#read(join(folder, entry.name), depth - 1);
  }

  async #note(uid: string, folder: string): Promise<void> {
    const ms = (await usage(folder)) ?? 0;
    this.#byPod.set(uid, Math.max(ms, this.#byPod.get(uid) ?? 0));
  }

  async #components(): Promise<Map<string, string>> {
    const label = '.metadata.labels.app\\.kubernetes\\.io/component';
    const path = `{range .items[*]}{.metadata.uid} {${label}}{"\\n"}{end}`;
    const args = ['--kubeconfig', this.#platform.kubeconfig, 'get', 'pods', '-A', '-o', `jsonpath=${path}`];
    const { stdout } = await execa(this.#platform.kubectl, args);
    const lines = stdout.split('\n').map((line) => line.split(' ') as [string, string?]);
    return new Map(lines.map(([uid, component]) => [uid, component || 'without a component']));
  }
}

/** Milliseconds: of control groups version 1, else of version 2. */
async function usage(folder: string): Promise<number | undefined> {
  const first = await readFile(join(folder, 'cpuacct.usage'), 'utf8').catch(() => undefined);
  if (first !== undefined) return Number(first) / 1e6;
  const second = await readFile(join(folder, 'cpu.stat'), 'utf8').catch(() => '');
  const found = /usage_usec (\d+)/.exec(second)?.[1];
  return found === undefined ? undefined : Number(found) / 1000;
}
