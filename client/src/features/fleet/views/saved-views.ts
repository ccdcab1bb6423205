/** A named query of the table. */
export interface SavedView {
  name: string;
  /** The parameters of its URL. */
  search: string;
}

const MOST_CHARACTERS = 60;

/** The views with another one; one of the same name is replaced. By name. */
export function withView(views: readonly SavedView[], name: string, search: string): SavedView[] {
  const view = { name: cleaned(name), search };
  return [...views.filter((one) => one.name !== view.name), view].toSorted((a, b) =>
    a.name.localeCompare(b.name),
  );
}

/** The views after one got another name; it replaces a view that has that name. */
export function renamed(views: readonly SavedView[], from: string, to: string): SavedView[] {
  const view = views.find(({ name }) => name === from);
  if (!view || !cleaned(to)) return [...views];
  return withView(without(views, from), to, view.search);
}

export const without = (views: readonly SavedView[], name: string): SavedView[] =>
  views.filter((view) => view.name !== name);

const cleaned = (name: string): string => name.trim().slice(0, MOST_CHARACTERS);

/** The parameters of a URL as a text that is equal for the same view. */
export function searchOfView(params: URLSearchParams): string {
  const sorted = new URLSearchParams(params);
  sorted.sort();
  return sorted.toString();
}

/** What the browser has kept; what is not a list of views counts as none. */
export function parseViews(text: string | null): SavedView[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list.filter(isView) : [];
  } catch {
    return [];
  }
}

const isView = (value: unknown): value is SavedView =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'search' in value &&
  typeof value.name === 'string' &&
  typeof value.search === 'string';
