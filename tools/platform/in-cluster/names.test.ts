import { expect, test } from 'vitest';
import type { Problem } from '../../lib/problem.ts';
import { requireNames } from './names.ts';

const DOMAIN = 'shops.example.com';
const HERE = '203.0.113.7';

/** A name server with the address of the base domain and that of the names below it. */
const zone =
  (apex: string[], below: string[]) =>
  async (name: string): Promise<string[]> =>
    name === DOMAIN ? apex : below;

const problemOf = (apex: string[], below: string[], address?: string): Promise<Problem | undefined> =>
  requireNames(DOMAIN, zone(apex, below), address).then(
    () => undefined,
    (error: Problem) => error,
  );

test.each([
  ['lead to this server', HERE],
  ['lead somewhere, and the address of this server is not known', undefined],
])('names that %s are accepted', async (_what, address) => {
  expect(await problemOf([HERE], [HERE], address)).toBeUndefined();
});

test.each([
  ['both', [], [], `${DOMAIN} A ${HERE}, *.${DOMAIN} A ${HERE}`],
  ['that of the dashboard', [], [HERE], `create the records: ${DOMAIN} A ${HERE}`],
  ['those of the stores', [HERE], [], `create the records: *.${DOMAIN} A ${HERE}`],
])('records that are missing are named: %s', async (_what, apex, below, fix) => {
  const problem = await problemOf(apex, below, HERE);
  expect(problem?.message).toContain('DNS has no address for');
  expect(problem?.fix).toContain(fix);
});

test('a name that leads to another machine is named with its address', async () => {
  const problem = await problemOf([HERE], ['198.51.100.1'], HERE);
  expect(problem?.message).toBe(`*.${DOMAIN} leads to 198.51.100.1 and not to ${HERE}`);
});
