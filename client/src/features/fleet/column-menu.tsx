import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { COLUMN_IDS, type ColumnId } from './column-ids.ts';
import { columnTitle } from './columns.tsx';

interface Props {
  chosen: readonly ColumnId[];
  onChange: (chosen: ColumnId[]) => void;
}

/** Chooses the columns of the table. */
export function ColumnMenu({ chosen, onChange }: Props): ReactNode {
  const set = (id: ColumnId, shown: boolean): void =>
    onChange(COLUMN_IDS.filter((one) => (one === id ? shown : chosen.includes(one))));
  return (
    <Popover position="bottom-end" withinPortal={false} trapFocus>
      <Popover.Target>
        <Button variant="default">Columns</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Columns">
        <Stack gap="xs">
          {COLUMN_IDS.map((id) => (
            <Checkbox
              key={id}
              size="sm"
              label={columnTitle(id)}
              checked={chosen.includes(id)}
              onChange={(event) => set(id, event.currentTarget.checked)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
