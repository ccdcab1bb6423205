import { createContext, useContext, useState, useSyncExternalStore, type ReactNode } from 'react';
import { BulkRunner } from './bulk-runner.ts';
import type { BulkRun } from './run.ts';

const Runner = createContext<BulkRunner | undefined>(undefined);

/** Acts on many stores go on while the user is on other pages. */
export function BulkRuns({ children }: { children: ReactNode }): ReactNode {
  const [runner] = useState(() => new BulkRunner(localStorage));
  return <Runner value={runner}>{children}</Runner>;
}

/** @throws Error outside of BulkRuns */
export function useBulkRunner(): { runner: BulkRunner; run: BulkRun | undefined } {
  const runner = useContext(Runner);
  if (!runner) throw new Error('there is no BulkRuns around this component');
  const run = useSyncExternalStore(runner.listen, () => runner.run);
  return { runner, run };
}
