import { expect, test } from 'vitest';
import type { Viewer } from '../access/viewer.ts';
import { MAX_LOGS_PER_VIEWER, OpenLogs } from './open-logs.ts';

const viewer = (name: string): Viewer => ({
  name,
  uid: undefined,
  groups: [],
  extra: {},
  address: undefined,
  trusted: false,
});

test('a viewer who follows as many logs as allowed gets no further one until one ends', () => {
  const logs = new OpenLogs();
  const leave = Array.from({ length: MAX_LOGS_PER_VIEWER }, () => logs.enter(viewer('ann')));
  expect(() => logs.enter(viewer('ann'))).toThrow(
    expect.objectContaining({ extensions: { code: 'TOO_MANY_LOGS', limit: MAX_LOGS_PER_VIEWER } }),
  );
  leave[0]?.();
  leave[0]?.();
  logs.enter(viewer('ann'));
  expect(() => logs.enter(viewer('ann'))).toThrow('close one first');
});

test('viewers do not count against each other', () => {
  const logs = new OpenLogs();
  for (let n = 0; n < MAX_LOGS_PER_VIEWER; n += 1) logs.enter(viewer('ann'));
  expect(logs.enter(viewer('bob'))).toBeTypeOf('function');
});
