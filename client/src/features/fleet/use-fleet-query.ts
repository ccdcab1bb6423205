import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { parseQuery, writeQuery, type FleetQuery } from './fleet-query.ts';

/** What the table shows, kept in the URL, so that a view can be bookmarked and sent. */
export function useFleetQuery(): [FleetQuery, (change: Partial<FleetQuery>) => void] {
  const [params, setParams] = useSearchParams();
  const query = useMemo(() => parseQuery(params), [params]);
  const change = useCallback(
    (changed: Partial<FleetQuery>) =>
      setParams((now) => writeQuery(now, { ...parseQuery(now), ...changed }), { replace: true }),
    [setParams],
  );
  return [query, change];
}
