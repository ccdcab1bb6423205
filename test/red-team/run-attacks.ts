import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startArena, type Arena } from './arena.ts';
import type { Field } from './members.ts';
import type { Attack } from './outcome.ts';
import type { Person, PersonRole } from './people.ts';

/** One test for each attack of a member: it is refused as expected, and at the end the store is as before. */
export function describeMember(
  title: string,
  { team, role }: { team: string; role: PersonRole },
  attacksOf: (current: () => Field) => readonly Attack[],
): void {
  let arena: Arena;
  let person: Person;
  let before: string;

  beforeAll(async () => {
    arena = await startArena();
    person = await arena.person(team, role);
    before = await arena.fingerprint();
  });
  afterAll(() => arena?.stop());

  describe(title, () => {
    test.each(attacksOf(() => ({ arena, person })))('%s: refused', async (_tries, run, refusal) => {
      expect(await run()).toMatch(refusal);
    });

    test('has changed nothing', async () => {
      expect(await arena.fingerprint()).toBe(before);
    });
  });
}
