import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { BulkCheckInput, StoreFilter } from '../../../gql/graphql.ts';
import { summaryOf, type PlanSummary } from './plan.ts';
import { readPlan } from './read-plan.ts';
import { filtersOf, type Selection } from './selection.ts';

interface Reading {
  /** Stores that are read so far. */
  read: number;
  plan?: PlanSummary;
  error?: string;
}

/** Reads the selected stores, each with what an act would do to it. Once: what is shown is what is done. */
export function usePlan(input: BulkCheckInput, selection: Selection, filter: StoreFilter): Reading {
  const client = useClient();
  const [reading, setReading] = useState<Reading>({ read: 0 });
  const [asked] = useState({ input, selection, filter });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const set = (next: Reading): void => {
      if (!signal.aborted) setReading(next);
    };
    readPlan(client, {
      filters: filtersOf(asked.selection, asked.filter),
      except: asked.selection.kind === 'all' ? asked.selection.except : new Set(),
      input: asked.input,
      signal,
      onRead: (read) => set({ read }),
    }).then(
      (stores) => set({ read: stores.length, plan: summaryOf(stores) }),
      (error: unknown) => set({ read: 0, error: error instanceof Error ? error.message : String(error) }),
    );
    return () => stop.abort();
  }, [client, asked]);
  return reading;
}
