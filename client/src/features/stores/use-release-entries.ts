import { useEffect } from 'react';
import { useQuery } from 'urql';
import { History } from './releases.tsx';

interface ReleaseEntry {
  id: string;
  at: string;
  message: string;
  severity: 'NORMAL' | 'WARNING';
}

/** The revisions of a store's release as entries of its history. @param state changes when there may be more */
export function useReleaseEntries(id: string, state: string): ReleaseEntry[] {
  const [{ data }, reload] = useQuery({ query: History, variables: { id } });
  useEffect(() => reload({ requestPolicy: 'network-only' }), [state, reload]);
  return (data?.store?.releaseHistory ?? []).map(
    ({ revision, updatedAt, status, chartVersion, description }) => ({
      id: `release ${revision}`,
      at: updatedAt,
      message: `Release #${revision} with chart ${chartVersion}: ${description ?? status}`,
      severity: status === 'failed' ? 'WARNING' : 'NORMAL',
    }),
  );
}
