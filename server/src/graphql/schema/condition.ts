import type { StoreCondition } from '../../store/resource.ts';
import { builder } from '../builder.ts';
import { ConditionStatusEnum } from './enums.ts';

type Condition = Pick<StoreCondition, 'status' | 'reason' | 'message' | 'lastTransitionTime'>;

export const ConditionInterface = builder.interfaceRef<Condition>('Condition').implement({
  description: 'A condition of a resource, as kubectl shows it.',
  fields: (t) => ({
    status: t.expose('status', { type: ConditionStatusEnum, description: 'Status of the condition.' }),
    reason: t.exposeString('reason', { description: 'Why, in one CamelCase word.' }),
    message: t.exposeString('message', { description: 'Why, in a sentence.' }),
    lastTransitionTime: t.expose('lastTransitionTime', {
      type: 'DateTime',
      description: 'When its status last changed.',
    }),
  }),
});
