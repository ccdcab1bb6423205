import type { ReactNode } from 'react';
import { graphql } from '../gql/index.ts';
import { GatedButton } from './gated-button.tsx';
import { useAct } from './use-act.ts';

const Retry = graphql(`
  mutation RetryStore($id: ID!) {
    outcome: retryStore(input: { id: $id }) {
      __typename
      ...RefusalFields
    }
  }
`);

interface Props {
  id: string;
  team?: string;
  /** For screen readers, where there are several. */
  'aria-label'?: string;
  mt?: string;
}

/** Starts the next attempt of a store now. */
export function RetryButton({ id, ...props }: Props): ReactNode {
  const { busy, act } = useAct();
  return (
    <GatedButton
      {...props}
      right="canChangeStores"
      size="xs"
      loading={busy}
      onClick={() => void act(Retry, { id }, 'Retrying.')}
    >
      Retry now
    </GatedButton>
  );
}
