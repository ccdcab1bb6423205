import { expect, test } from 'vitest';
import { Slots, type Slot } from './slots.ts';

const taken = (slots: Slots, client: string): Slot => {
  const slot = slots.take(client);
  if (typeof slot === 'string') throw new Error(slot);
  return slot;
};

test('a client at its limit gets no more slots, others do, and a released slot is free again', () => {
  const slots = new Slots({ perClient: 2, total: 10 });
  const first = taken(slots, 'a');
  taken(slots, 'a');
  expect(slots.take('a')).toBe('client');
  taken(slots, 'b');
  first.release();
  first.release();
  expect(slots.total).toBe(2);
  taken(slots, 'a');
  expect(slots.take('a')).toBe('client');
});

test('all clients together are limited', () => {
  const slots = new Slots({ perClient: 2, total: 3 });
  ['a', 'a', 'b'].forEach((client) => taken(slots, client));
  expect(slots.take('c')).toBe('total');
});

test('a slot that moves counts only for the other client, and does not move to one at its limit', () => {
  const slots = new Slots({ perClient: 1, total: 10 });
  const slot = taken(slots, 'address');
  expect(slot.move('user')).toBe(true);
  const second = taken(slots, 'address');
  expect(second.move('user')).toBe(false);
  expect(slots.take('address')).toBe('client');
  second.release();
  expect(second.move('other')).toBe(false);
  expect(slot.move('user')).toBe(true);
  slot.release();
  expect(slots.total).toBe(0);
});
