import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { rightText } from './access.ts';
import { ROLE_RIGHTS } from './role-rights.ts';

interface Role {
  role: keyof typeof ROLE_RIGHTS;
  rules: { resources: string[]; verbs: string[] }[];
}

test('a role of a team has the rights on stores, rollouts and backups that the chart gives it', async () => {
  const file = join(import.meta.dirname, '../../../../charts/urumi/files/people-roles.yaml');
  const roles = parse(await readFile(file, 'utf8')) as Role[];
  const ofTeams = roles.filter(({ role }) => role in ROLE_RIGHTS);
  const given = ofTeams.map(({ role, rules }) => {
    const ofStores = rules.filter(({ resources }) => /^(store|rollouts)/.test(resources[0] ?? ''));
    const rights = ofStores.flatMap(({ resources, verbs }) => verbs.map((verb) => `${verb} ${resources[0]}`));
    return [role, rights];
  });
  const known = Object.entries(ROLE_RIGHTS).map(([role, rights]) => [role, rights.map(rightText)]);
  expect(known).toEqual(given);
});
