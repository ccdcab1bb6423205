import type { BulkAction } from '../../../gql/graphql.ts';

export interface Act {
  action: BulkAction;
  /** On its button. */
  verb: string;
  /** "12 stores …". */
  will: string;
  /** "3 stores stay as they are: …". */
  already: string;
  /** While it runs. */
  doing: string;
}

/** What can be done to the selected stores, in the order of the buttons. */
export const ACTS: readonly Act[] = [
  {
    action: 'SUSPEND',
    verb: 'Suspend',
    will: 'will be suspended: scaled to zero, all data is kept',
    already: 'suspended already',
    doing: 'Suspending',
  },
  {
    action: 'RESUME',
    verb: 'Resume',
    will: 'will be resumed',
    already: 'not suspended',
    doing: 'Resuming',
  },
  {
    action: 'RETRY',
    verb: 'Retry',
    will: 'will be tried again at once',
    already: 'nothing to retry',
    doing: 'Retrying',
  },
  {
    action: 'UPGRADE',
    verb: 'Upgrade',
    will: 'will be upgraded',
    already: 'up to date',
    doing: 'Upgrading',
  },
  {
    action: 'LABEL',
    verb: 'Label',
    will: 'will get these labels',
    already: 'the same labels',
    doing: 'Labelling',
  },
  {
    action: 'DELETE',
    verb: 'Delete',
    will: 'will be deleted with all products, orders, files and databases',
    already: 'being deleted',
    doing: 'Deleting',
  },
];

export const actOf = (action: BulkAction): Act => ACTS.find((act) => act.action === action) ?? ACTS[0]!;

/** "1 store", "1,234 stores". */
export const storesText = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'store' : 'stores'}`;
