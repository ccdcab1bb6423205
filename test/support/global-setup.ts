import type { TestProject } from 'vitest/node';
import { startTestPlatform, type TestPlatform } from './test-platform.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    platform: TestPlatform;
  }
}

/** One platform for all lanes of a run: the first lane starts it, the last one stops it. */
const shared = globalThis as { urumiPlatform?: Promise<Running>; urumiUsers?: number };
type Running = Awaited<ReturnType<typeof startTestPlatform>>;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.urumiUsers = (shared.urumiUsers ?? 0) + 1;
  shared.urumiPlatform ??= startTestPlatform();
  const running = await shared.urumiPlatform;
  project.provide('platform', running.platform);
  return async () => {
    shared.urumiUsers = (shared.urumiUsers ?? 1) - 1;
    if (shared.urumiUsers === 0) await running.stop();
  };
}
