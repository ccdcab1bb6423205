import type {
  CertificateReason,
  Engine,
  LabelInput,
  StoreFilter,
  StoreOrderInput,
  StorePhase,
} from '../../gql/graphql.ts';
import { PHASE_WORDS } from '../../shared/phase-badge.tsx';
import { AGES, createdIn, type AgeName } from './ages.ts';
import { isCertificate } from './certificate-words.ts';
import { COLUMN_IDS, DEFAULT_COLUMNS, type ColumnId } from './column-ids.ts';

/** Orders of the table, by their name in the URL. */
export const SORTS = {
  attention: { title: 'Needs attention first', order: { field: 'PHASE', direction: 'ASC' } },
  newest: { title: 'Newest first', order: { field: 'CREATED_AT', direction: 'DESC' } },
  changed: { title: 'Last changed first', order: { field: 'UPDATED_AT', direction: 'DESC' } },
  name: { title: 'By name', order: { field: 'NAME', direction: 'ASC' } },
} as const satisfies Record<string, { title: string; order: StoreOrderInput }>;

type SortName = keyof typeof SORTS;

/** What the table shows. The URL has it, except for the team, which is that of the page. */
export interface FleetQuery {
  search: string;
  phase: StorePhase[];
  engine: Engine[];
  version: string[];
  certificate: CertificateReason[];
  /** Each is key=value; all must be there. */
  label: string[];
  age: AgeName | undefined;
  sort: SortName;
  columns: ColumnId[];
}

const ENGINES: Record<Engine, true> = { WOOCOMMERCE: true, MEDUSA: true };

/** Values of a URL that are unknown are left out: it may be older than the dashboard. */
export function parseQuery(params: URLSearchParams): FleetQuery {
  const sort = params.get('sort') ?? '';
  const columns = params.get('columns')?.split(',').filter(isColumn);
  return {
    search: params.get('q') ?? '',
    phase: params.getAll('phase').filter((value) => isKey(PHASE_WORDS, value)),
    engine: params.getAll('engine').filter((value) => isKey(ENGINES, value)),
    version: params.getAll('version'),
    certificate: params.getAll('certificate').filter(isCertificate),
    label: params.getAll('label'),
    age: AGES.map(({ value }) => value).find((age) => age === params.get('age')),
    sort: isSort(sort) ? sort : 'attention',
    columns: columns ?? [...DEFAULT_COLUMNS],
  };
}

/** The URL's parameters with a query; others are kept, and defaults are left out. */
export function writeQuery(params: URLSearchParams, query: FleetQuery): URLSearchParams {
  const next = new URLSearchParams(params);
  setAll(next, 'q', query.search ? [query.search] : []);
  setAll(next, 'phase', query.phase);
  setAll(next, 'engine', query.engine);
  setAll(next, 'version', query.version);
  setAll(next, 'certificate', query.certificate);
  setAll(next, 'label', query.label);
  setAll(next, 'age', query.age ? [query.age] : []);
  setAll(next, 'sort', query.sort === 'attention' ? [] : [query.sort]);
  const columns = query.columns.join();
  setAll(next, 'columns', columns === DEFAULT_COLUMNS.join() ? [] : [columns]);
  return next;
}

/** @param now milliseconds; the age of stores is counted from the start of its hour */
export function filterOf(query: FleetQuery, team: string | undefined, now = Date.now()): StoreFilter {
  const { search, phase, engine, version, certificate, label, age } = query;
  return {
    search: search.trim() || undefined,
    phase: anyOf(phase),
    engine: anyOf(engine),
    version: anyOf(version),
    certificate: anyOf(certificate),
    labels: anyOf(label.map(labelOf)),
    team: team === undefined ? undefined : [team],
    ...(age && createdIn(age, now)),
  };
}

function labelOf(text: string): LabelInput {
  const [key = '', ...value] = text.split('=');
  return { key: key.trim(), value: value.join('=').trim() };
}

const anyOf = <T>(values: T[]): T[] | undefined => (values.length > 0 ? values : undefined);

function setAll(params: URLSearchParams, name: string, values: readonly string[]): void {
  params.delete(name);
  for (const value of values) params.append(name, value);
}

const isKey = <K extends string>(record: Record<K, unknown>, key: string): key is K =>
  Object.hasOwn(record, key);
export const isSort = (value: string): value is SortName => isKey(SORTS, value);
const isColumn = (value: string): value is ColumnId => COLUMN_IDS.some((id) => id === value);
