/** A label of a Store. */
export interface Label {
  key: string;
  value: string;
}

export type Labels = Readonly<Record<string, string>>;

export const toLabels = (list: readonly Label[]): Labels =>
  Object.fromEntries(list.map(({ key, value }) => [key, value]));

/** By key. */
export const listLabels = (labels: Labels): Label[] =>
  Object.entries(labels)
    .map(([key, value]) => ({ key, value }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
