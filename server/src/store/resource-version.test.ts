import { expect, test } from 'vitest';
import { isNewer } from './resource-version.ts';

const at = (resourceVersion: string) => ({
  metadata: { name: 'nike', uid: 'u', creationTimestamp: '2026-01-01T00:00:00Z', resourceVersion },
});

test.each([
  ['a greater version is newer', '11', '10', true],
  ['digits count, not letters', '10', '9', true],
  ['the same version is not newer', '10', '10', false],
  ['a smaller version is not newer', '9', '10', false],
  ['versions beyond 2^53 are told apart', '9007199254740993', '9007199254740992', true],
  ['every version is newer than none', '1', '', true],
])('%s', (_title, version, than, expected) => {
  expect(isNewer(at(version), at(than))).toBe(expected);
});
