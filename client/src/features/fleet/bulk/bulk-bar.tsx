import { Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { StoreFilter } from '../../../gql/graphql.ts';
import { ACTS, storesText, type Act } from './acts.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { useBulkRunner } from './bulk-context.tsx';
import { sizeOf } from './selection.ts';
import type { Selecting } from './use-selection.ts';

interface Props {
  selecting: Selecting;
  filter: StoreFilter;
  total: number;
}

/** How many stores match and are selected, and what can be done to them. */
export function BulkBar({ selecting, filter, total }: Props): ReactNode {
  const { selection, chooseAll, clear } = selecting;
  const [act, setAct] = useState<Act>();
  const { run } = useBulkRunner();
  const size = sizeOf(selection, total);
  const isBusy = run?.status === 'running';
  return (
    <Group gap="xs" mih={34}>
      <Text size="sm" c="dimmed" aria-live="polite">
        {storesText(total)}
        {size > 0 && `, ${size.toLocaleString('en')} selected`}
      </Text>
      {size > 0 && size < total && (
        <Button size="compact-sm" variant="subtle" onClick={chooseAll}>
          Select all {total.toLocaleString('en')}
        </Button>
      )}
      {size > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={clear}>
          Clear selection
        </Button>
      )}
      {size > 0 && (
        <fieldset className="facet bulk-acts" aria-label="Actions on the selected stores">
          {ACTS.map((one) => (
            <Button
              key={one.action}
              size="compact-sm"
              variant="default"
              disabled={isBusy}
              c={one.action === 'DELETE' && !isBusy ? 'var(--danger)' : undefined}
              onClick={() => setAct(one)}
            >
              {one.verb}…
            </Button>
          ))}
        </fieldset>
      )}
      {act && (
        <BulkDialog
          act={act}
          selection={selection}
          filter={filter}
          onClose={() => setAct(undefined)}
          onStarted={clear}
        />
      )}
    </Group>
  );
}
