import type { Operation, OperationState } from '../../store/operation.ts';
import { builder } from '../builder.ts';

export const OPERATION_OF_PAYLOAD =
  'The change that was asked for. It is carried out when `Store.operation` has the same id and is SUCCEEDED.';

const OperationStateEnum = builder.enumType('OperationState', {
  description: 'How far the controller is with a change.',
  values: {
    PENDING: { value: 'Pending' as OperationState, description: 'Not begun, or waiting for a place.' },
    RUNNING: { value: 'Running' as OperationState, description: 'Under way, or to be tried again.' },
    SUCCEEDED: { value: 'Succeeded' as OperationState, description: 'Carried out.' },
    FAILED: {
      value: 'Failed' as OperationState,
      description:
        'Not carried out, or not completely: lastError or a condition says why. Becomes SUCCEEDED if the store recovers.',
    },
  },
});

export const OperationType = builder.objectRef<Operation>('Operation').implement({
  description: 'A change of a store that was asked for. It is carried out after the mutation has returned.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Changes with each change that is asked for.' }),
    state: t.expose('state', { type: OperationStateEnum, description: 'How far it is.' }),
  }),
});
