import { describe, expect, test } from 'vitest';
import { expiryStage, isAllowedExpiry, nextExpiryStage } from './expiry.ts';

const now = new Date('2026-01-01T12:00:00Z');

describe('the expiry of a store', () => {
  test.each([
    ['2026-01-03T12:00:00Z', 'later', '2026-01-02T12:00:00.000Z'],
    ['2026-01-02T12:00:01Z', 'later', '2026-01-01T12:00:01.000Z'],
    ['2026-01-02T12:00:00Z', 'day', '2026-01-02T11:00:00.000Z'],
    ['2026-01-01T13:00:00Z', 'hour', '2026-01-01T13:00:00.000Z'],
    ['2026-01-01T14:30:00+02:00', 'hour', '2026-01-01T12:30:00.000Z'],
    ['2026-01-01T12:00:00Z', 'due', undefined],
    ['2025-12-01T12:00:00Z', 'due', undefined],
  ])('at %s is of stage %s, and the next stage begins at %s', (expiresAt, stage, next) => {
    expect(expiryStage(expiresAt, now)).toBe(stage);
    expect(nextExpiryStage(expiresAt, now)?.toISOString()).toBe(next);
  });

  test.each([
    ['2026-01-01T12:00:00Z', false],
    ['2025-01-01T12:00:00Z', false],
    ['2026-01-01T12:00:01Z', true],
    ['2027-01-01T12:00:00Z', true],
    ['2027-01-01T12:00:01Z', false],
  ])('may be set to %s: %s', (expiresAt, allowed) => {
    expect(isAllowedExpiry(expiresAt, now)).toBe(allowed);
  });
});
