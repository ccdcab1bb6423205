import { Alert, Button, Group, List, Loader, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { StoreFilter } from '../../../gql/graphql.ts';
import { storesText, type Act } from './acts.ts';
import type { PlannedStore, PlanSummary } from './plan.ts';
import type { ActOptions } from './run.ts';
import type { Selection } from './selection.ts';
import { usePlan } from './use-plan.ts';

interface Props {
  act: Act;
  options: ActOptions;
  selection: Selection;
  filter: StoreFilter;
  onConfirm: (stores: readonly PlannedStore[]) => void;
  onClose: () => void;
}

/** What an act would do to each selected store, and the button that does it. */
export function Preview({ act, options, selection, filter, onConfirm, onClose }: Props): ReactNode {
  const { read, plan, error } = usePlan({ action: act.action, ...options }, selection, filter);
  return (
    <Stack>
      {error && (
        <Alert color="red" title="The stores could not be read">
          {error}
        </Alert>
      )}
      {!plan && !error && (
        <Group gap="xs" component="output">
          <Loader size="xs" aria-hidden />
          <Text size="sm">Reading the stores: {read.toLocaleString('en')}</Text>
        </Group>
      )}
      {plan && <Summary act={act} plan={plan} />}
      <Confirmation
        key={plan ? 'read' : 'reading'}
        act={act}
        count={plan?.accepted.length}
        onConfirm={() => plan && onConfirm(plan.accepted)}
        onClose={onClose}
      />
    </Stack>
  );
}

interface ConfirmationProps {
  act: Act;
  /** Stores that will change; undefined until it is known. */
  count: number | undefined;
  onConfirm: () => void;
  onClose: () => void;
}

/** A deletion needs the number of stores as well. */
function Confirmation({ act, count = 0, onConfirm, onClose }: ConfirmationProps): ReactNode {
  const [typed, setTyped] = useState('');
  const isDeletion = act.action === 'DELETE';
  const isConfirmed = count > 0 && (!isDeletion || typed.trim() === deletionText(count));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isConfirmed) onConfirm();
  };
  return (
    <form onSubmit={submit}>
      {isDeletion && count > 0 && (
        <TextInput
          mb="md"
          label={`This cannot be undone. Type "${deletionText(count)}" to confirm`}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <Group justify="end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" color={isDeletion ? 'red' : undefined} disabled={!isConfirmed}>
          {act.verb} {count > 0 && storesText(count)}
        </Button>
      </Group>
    </form>
  );
}

/** What is typed to delete that many stores. */
const deletionText = (count: number): string => `delete ${count}`;

function Summary({ act, plan }: { act: Act; plan: PlanSummary }): ReactNode {
  const { accepted, unchanged, refused } = plan;
  return (
    <Stack gap="xs" component="output">
      <Text size="sm" fw={600}>
        {storesText(accepted.length)} {act.will}.
      </Text>
      {unchanged > 0 && (
        <Text size="sm">
          {storesText(unchanged)} {unchanged === 1 ? 'stays as it is' : 'stay as they are'}: {act.already}.
        </Text>
      )}
      {refused.length > 0 && (
        <>
          <Text size="sm">These are left out:</Text>
          <List size="sm">
            {refused.map(({ message, hint, count, examples }) => (
              <List.Item key={message}>
                {storesText(count)}: {message}
                {hint && `. ${hint}`} ({examples.join(', ')}
                {count > examples.length && ' …'})
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  );
}
