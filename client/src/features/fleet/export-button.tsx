import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useClient, type Client } from 'urql';
import { getFragmentData } from '../../gql/index.ts';
import type { StoreFilter, StoreOrderInput } from '../../gql/graphql.ts';
import { useSay } from '../../shared/notices.tsx';
import { COLUMN_IDS } from './column-ids.ts';
import { columnsOf } from './columns.tsx';
import { toCsv } from './csv.ts';
import { ExportStores, StoreRowFields } from './documents.ts';
import { saveCsv } from './save-csv.ts';
import type { StoreRow } from './use-store-window.ts';

interface Props {
  filter: StoreFilter;
  order: StoreOrderInput;
}

/** Saves all stores that match as a CSV file, with all columns. */
export function ExportButton({ filter, order }: Props): ReactNode {
  const client = useClient();
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      saveCsv('stores', csvOf(await readAll(client, filter, order)));
    } catch (error) {
      say(
        `The stores could not be exported: ${error instanceof Error ? error.message : String(error)}`,
        'problem',
      );
    }
    setBusy(false);
  };
  return (
    <Button variant="default" loading={busy} onClick={() => void save()}>
      Export CSV
    </Button>
  );
}

async function readAll(client: Client, filter: StoreFilter, order: StoreOrderInput): Promise<StoreRow[]> {
  const rows: StoreRow[] = [];
  let after: string | null | undefined;
  do {
    const { data, error } = await client
      .query(ExportStores, { filter, order, after }, { requestPolicy: 'network-only' })
      .toPromise();
    if (!data) throw error ?? new Error('the server did not answer');
    rows.push(...data.stores.edges.map(({ node }) => getFragmentData(StoreRowFields, node)));
    const { hasNextPage, endCursor } = data.stores.pageInfo;
    after = hasNextPage ? endCursor : undefined;
  } while (after);
  return rows;
}

export function csvOf(rows: readonly StoreRow[]): string {
  const columns = columnsOf(COLUMN_IDS, (id) => id);
  const header = ['Id', ...columns.map(({ title }) => title), 'Message'];
  return toCsv(
    header,
    rows.map((row) => [
      row.id,
      ...columns.map(({ text }) => text(row)),
      row.lastError?.message ?? row.message,
    ]),
  );
}
