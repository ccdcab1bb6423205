import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  /** Titles of the columns. */
  columns: readonly string[];
  /** Whether the last column has buttons. */
  actions?: boolean;
  /** Pixels. */
  minWidth?: number;
  /** The rows. */
  children: ReactNode;
}

/** A table that scrolls sideways where it does not fit, by keyboard as well. */
export function WideTable({ label, columns, actions = false, minWidth = 460, children }: Props): ReactNode {
  return (
    <Table.ScrollContainer minWidth={minWidth} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((title) => (
              <Table.Th key={title}>{title}</Table.Th>
            ))}
            {actions && <Table.Th aria-label="Actions" />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
