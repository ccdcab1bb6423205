import { Alert, Group, NativeSelect, Skeleton, Stack } from '@mantine/core';
import { useCallback, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useTeamScope } from '../../shared/team-scope.ts';
import { BulkBar } from './bulk/bulk-bar.tsx';
import { useSelection } from './bulk/use-selection.ts';
import { ColumnMenu } from './column-menu.tsx';
import { columnsOf } from './columns.tsx';
import { ExportButton } from './export-button.tsx';
import { Facets } from './facets.tsx';
import { filterOf, isSort, SORTS, type FleetQuery } from './fleet-query.ts';
import { HealthStrip } from './health-strip.tsx';
import { offsetFor } from './grid-keys.ts';
import { SearchBox } from './search-box.tsx';
import { StoreGrid } from './store-grid.tsx';
import { ViewMenu } from './views/view-menu.tsx';
import { useFleetQuery } from './use-fleet-query.ts';
import { useStoreWindow } from './use-store-window.ts';

/** The stores of a large fleet: those that need attention first, searched, narrowed and exported. */
export function FleetTable(): ReactNode {
  const { team, withTeam } = useTeamScope();
  const [query, change] = useFleetQuery();
  const [, setParams] = useSearchParams();
  const navigate = useNavigate();
  const [first, setFirst] = useState(0);
  const filter = useMemo(() => filterOf(query, team), [query, team]);
  const { order } = SORTS[query.sort];
  const offset = offsetFor(useDeferredValue(first));
  const { window, error } = useStoreWindow({ filter, order, offset });
  const selecting = useSelection({ filter, order }, window);
  const path = useCallback((id: string) => withTeam(`/stores/${id}`), [withTeam]);
  const columns = useMemo(() => columnsOf(query.columns, path), [query.columns, path]);
  const chooseTeam = (name: string | undefined): void =>
    setParams((now) => withParameter(now, 'team', name), { replace: true });
  return (
    <Stack gap="sm">
      <Toolbar query={query} onChange={change} exported={<ExportButton filter={filter} order={order} />} />
      {error && (
        <Alert color="red" title="The stores could not be read">
          {error}
        </Alert>
      )}
      {window && (
        <>
          <HealthStrip
            phases={window.facets.phase}
            chosen={query.phase}
            onChange={(phase) => change({ phase })}
          />
          <Facets counts={window.facets} query={query} team={team} onChange={change} onTeam={chooseTeam} />
          <BulkBar selecting={selecting} filter={filter} total={window.totalCount} />
          <StoreGrid
            window={window}
            columns={columns}
            selecting={selecting}
            onScroll={setFirst}
            onOpen={({ id }) => void navigate(path(id))}
          />
        </>
      )}
      {!window && !error && <Skeleton height={360} aria-label="Loading stores" />}
    </Stack>
  );
}

function withParameter(params: URLSearchParams, name: string, value: string | undefined): URLSearchParams {
  const next = new URLSearchParams(params);
  if (value === undefined) next.delete(name);
  else next.set(name, value);
  return next;
}

interface ToolbarProps {
  query: FleetQuery;
  onChange: (change: Partial<FleetQuery>) => void;
  exported: ReactNode;
}

const SORT_OPTIONS = Object.entries(SORTS).map(([value, { title }]) => ({ value, label: title }));

function Toolbar({ query, onChange, exported }: ToolbarProps): ReactNode {
  return (
    <Group gap="xs">
      <SearchBox value={query.search} onChange={(search) => onChange({ search })} />
      <NativeSelect
        aria-label="Order"
        data={SORT_OPTIONS}
        value={query.sort}
        onChange={({ currentTarget: { value } }) => isSort(value) && onChange({ sort: value })}
      />
      <ColumnMenu chosen={query.columns} onChange={(columns) => onChange({ columns })} />
      <ViewMenu />
      {exported}
    </Group>
  );
}
