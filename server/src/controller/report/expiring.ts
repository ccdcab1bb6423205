import type { ConditionReading } from '../../store/conditions.ts';
import { expiryStage } from '../../store/expiry.ts';
import type { Observed } from '../observe/observed.ts';

/** Condition Expiring of a store with an expiry. */
export function readExpiring({ store, now }: Observed): ConditionReading[] {
  const { expiresAt } = store.spec;
  if (expiresAt === undefined) return [];
  const type = 'Expiring';
  const message = `the store is deleted at ${expiresAt}`;
  switch (expiryStage(expiresAt, now)) {
    case 'later':
      return [{ type, status: 'False', reason: 'ExpiresLater', message }];
    case 'day':
      return [{ type, status: 'True', reason: 'ExpiresWithinDay', message: `${message}, within a day` }];
    case 'hour':
      return [{ type, status: 'True', reason: 'ExpiresWithinHour', message: `${message}, within an hour` }];
    case 'due':
      return [{ type, status: 'True', reason: 'Expired', message: `the store expired at ${expiresAt}` }];
  }
}
