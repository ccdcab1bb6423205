import { expect, test } from 'vitest';
import { roleWith, TEAM_RIGHTS, type TeamRightName, type TeamRights } from './team-rights.ts';

const names = Object.keys(TEAM_RIGHTS) as TeamRightName[];
const only = (...held: TeamRightName[]): TeamRights =>
  Object.fromEntries(names.map((name) => [name, held.includes(name)])) as TeamRights;

test.each([
  ['no right', only(), undefined],
  ['a right of an operator without those of a viewer', only('canCreateStores'), undefined],
  ['the logs', only('canReadLogs'), 'viewer'],
  ['the logs and half of the rights of an operator', only('canReadLogs', 'canCreateStores'), 'viewer'],
  ['those of an operator', only('canReadLogs', 'canCreateStores', 'canChangeStores'), 'operator'],
  ['all but one of stores', only(...names.filter((name) => name !== 'canOrphanStores')), 'operator'],
  [
    'all of stores, as a token of an admin',
    only(...names.filter((name) => name !== 'canManageTokens')),
    'admin',
  ],
  ['all', only(...names), 'admin'],
])('who has %s has the role %s', (_what, rights, role) => {
  expect(roleWith(rights)).toBe(role);
});
