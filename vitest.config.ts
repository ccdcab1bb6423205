import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const minute = 60_000;

/** Node takes the CommonJS build for packages; without this the sources would get a second copy of graphql. */
const ONE_GRAPHQL = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };
/** The default of a second is for a document; a cluster beside other work takes longer. */
const CLUSTER = { poll: { timeout: minute / 3 } };
/** Tests of the embedded node: there is one in a network namespace, so they run a file at a time. */
const NODE_TESTS = 'test/integration/cluster/**/*.test.ts';

/** A worker starts anew, and evaluates all modules again, when it changes between files with and without a document. */
class ComponentsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isComponent = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('.tsx');
    return [...sorted.filter(isComponent), ...sorted.filter((file) => !isComponent(file))];
  }
}

/** The test lanes, quickest first. Lanes that share one cluster run a file at a time. */
export default defineConfig({
  test: {
    sequence: { sequencer: ComponentsFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'server/src/**/*.test.ts',
            '{tools,scripts,images}/**/*.test.ts',
            'client/src/**/*.test.{ts,tsx}',
            'test/docs/**/*.test.ts',
          ],
          testTimeout: minute / 6,
          // With its own import of graphql it would get a second copy, which refuses the schemas of the first.
          server: { deps: { inline: ['@graphql-inspector/core'] } },
          // Many small files: a thread starts faster than a process, and no other program needs the processors.
          pool: 'threads',
          // Evaluating the modules again for each file took as long as the tests. Each file still has its own document,
          // and what a test changes outside of it (environment, timers, mocks) it puts back.
          isolate: false,
          setupFiles: ['client/src/testing/set-up.ts'],
          unstubEnvs: true,
          unstubGlobals: true,
          restoreMocks: true,
          maxWorkers: availableParallelism(),
        },
      },
      {
        resolve: ONE_GRAPHQL,
        test: {
          name: 'integration',
          expect: CLUSTER,
          include: ['test/integration/**/*.test.ts'],
          exclude: [NODE_TESTS],
          // Each file has a control plane of its own and mostly waits.
          maxWorkers: Math.min(availableParallelism(), 4),
          sequence: { groupOrder: 1 },
          testTimeout: 2 * minute,
          hookTimeout: 2 * minute,
        },
      },
      {
        resolve: ONE_GRAPHQL,
        test: {
          name: 'integration-node',
          expect: CLUSTER,
          include: [NODE_TESTS],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 2 * minute,
          hookTimeout: 2 * minute,
        },
      },
      {
        test: {
          name: 'e2e',
          expect: CLUSTER,
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/support/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 5 * minute,
          hookTimeout: 5 * minute,
        },
      },
      {
        test: {
          name: 'red-team',
          expect: CLUSTER,
          include: ['test/red-team/**/*.test.ts'],
          globalSetup: ['test/support/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 2 * minute,
          hookTimeout: 3 * minute,
        },
      },
      {
        resolve: ONE_GRAPHQL,
        test: {
          name: 'browser',
          expect: CLUSTER,
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 3 * minute,
          hookTimeout: 3 * minute,
        },
      },
    ],
  },
});
