import { describe, expect, test } from 'vitest';
import type { PluginOutcome } from '../../store/resource.ts';
import { CONFIGURED, observed, storeWith } from '../observe/observed.fixture.ts';
import { nextStatus } from './next-status.ts';

describe('the outcomes of plugins', () => {
  const old: PluginOutcome[] = [{ name: 'seo', state: 'Failed', message: 'not found' }];
  const store = storeWith({ status: { plugins: old } });
  const statusOf = (plugins?: readonly PluginOutcome[]) =>
    nextStatus(observed({ store, configure: { ...CONFIGURED, plugins } }), {});

  test('are those of the job that ended', () => {
    const plugins: PluginOutcome[] = [{ name: 'seo', state: 'Installed' }];
    expect(statusOf(plugins).plugins).toEqual(plugins);
  });

  test('stay when the job is gone', () => {
    expect(statusOf(undefined).plugins).toEqual(old);
  });
});
