import { describe, expect, test } from 'vitest';
import type { TeamMember } from './team.ts';
import { isTokenMember, memberRefusal, withMember, withoutMember } from './team-members.ts';

const member = (name: string, role: TeamMember['role'], change: Partial<TeamMember> = {}): TeamMember => ({
  kind: 'User',
  name,
  role,
  ...change,
});
const ann = member('ann', 'admin');
const bob = member('bob', 'viewer');
const ci = member('ci', 'viewer', { kind: 'ServiceAccount', namespace: 'red' });

describe('a member', () => {
  test.each<[title: string, wanted: TeamMember, after: TeamMember[]]>([
    ['that is new comes last', member('eve', 'viewer'), [ann, bob, ci, member('eve', 'viewer')]],
    [
      'with another role stays in its place',
      { ...ann, role: 'viewer' },
      [{ ...ann, role: 'viewer' }, bob, ci],
    ],
    [
      'of another kind is another member',
      { ...bob, kind: 'Group' },
      [ann, bob, ci, { ...bob, kind: 'Group' }],
    ],
    [
      'of another namespace is another member',
      { ...ci, namespace: 'blue' },
      [ann, bob, ci, { ...ci, namespace: 'blue' }],
    ],
  ])('%s', (_title, wanted, after) => {
    expect(withMember([ann, bob, ci], wanted)).toEqual(after);
  });

  test('that is as wanted changes nothing, and two roles become one', () => {
    const members = [ann, bob];
    expect(withMember(members, { ...bob })).toBe(members);
    expect(withMember([ann, bob, { ...bob, role: 'admin' }], bob)).toEqual([ann, bob]);
  });

  test('is removed with all its roles; one that is absent changes nothing', () => {
    const members = [ann, bob, { ...bob, role: 'admin' as const }];
    expect(withoutMember(members, { kind: 'User', name: 'bob' })).toEqual([ann]);
    expect(withoutMember(members, { kind: 'Group', name: 'bob' })).toBe(members);
  });
});

describe('without the right to update teams/limits', () => {
  const everybody = member('system:authenticated', 'viewer', { kind: 'Group' });
  test.each<[title: string, former: TeamMember[], members: TeamMember[], refused: RegExp | undefined]>([
    ['an admin is added', [ann], [ann, member('bob', 'admin')], undefined],
    ['a viewer is removed', [ann, bob], [ann], undefined],
    ['one of two admins is removed', [ann, member('bob', 'admin')], [ann], undefined],
    ['the last admin is removed', [ann, bob], [bob], /the last admin/],
    ['the last admin becomes a viewer', [ann], [{ ...ann, role: 'viewer' }], /the last admin/],
    ['a team without an admin gets a viewer', [], [bob], undefined],
    ['everybody is added', [ann], [ann, everybody], /of Kubernetes/],
    ['everybody was added before', [ann, everybody], [ann, everybody, bob], undefined],
    [
      'everybody gets more rights',
      [ann, everybody],
      [ann, { ...everybody, role: 'operator' }],
      /of Kubernetes/,
    ],
  ])('%s', (_title, former, members, refused) => {
    if (refused) expect(memberRefusal(former, members)).toMatch(refused);
    else expect(memberRefusal(former, members)).toBeUndefined();
  });
});

test.each<[member: Partial<TeamMember>, token: boolean]>([
  [{ kind: 'ServiceAccount', name: 'urumi-token-ci', namespace: 'red' }, true],
  [{ kind: 'User', name: 'system:serviceaccount:red:urumi-token-ci' }, true],
  [{ kind: 'ServiceAccount', name: 'ci', namespace: 'red' }, false],
  [{ kind: 'User', name: 'urumi-token-ci' }, false],
])('%j is a token: %s', (given, token) => {
  expect(isTokenMember({ ...ann, ...given })).toBe(token);
});
