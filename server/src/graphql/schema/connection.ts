import { builder } from '../builder.ts';
import { MAX_PAGE, type Page } from '../paging.ts';

export const PageInfo = builder.objectRef<Page<unknown>['pageInfo']>('PageInfo').implement({
  description: 'Position of a page of a connection.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether there is a next page.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
      description: 'Whether there is a previous page.',
    }),
    startCursor: t.exposeString('startCursor', {
      nullable: true,
      description: 'Cursor of the first item: give it as `before`.',
    }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'Cursor of the last item, for `after`.',
    }),
  }),
});

type Arguments = Parameters<Parameters<typeof builder.queryField>[1]>[0]['arg'];

/** The arguments of every connection. @param size of a page when neither `first` nor `last` is given */
export const pageArgs = (arg: Arguments, size: number) => ({
  first: arg.int({
    description: `How many from the start, at most ${MAX_PAGE}. Default: ${size}, without \`last\`.`,
  }),
  after: arg.string({ description: 'The endCursor of the page before.' }),
  last: arg.int({ description: `How many from the end, at most ${MAX_PAGE}. Not together with \`first\`.` }),
  before: arg.string({ description: 'The startCursor of the page after.' }),
});
