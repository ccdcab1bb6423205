import type { LabelInput } from '../../../gql/graphql.ts';

/** Labels to set and keys to remove, from lines `key=value` and `-key`. */
export function labelEditsIn(text: string): { labels: LabelInput[]; removeLabels: string[] } {
  const lines = text.split('\n').map((line) => line.trim());
  const given = lines.filter(Boolean);
  return {
    labels: given.filter((line) => !line.startsWith('-')).map(labelIn),
    removeLabels: given.filter((line) => line.startsWith('-')).map((line) => line.slice(1).trim()),
  };
}

function labelIn(line: string): LabelInput {
  const [key = '', ...value] = line.split('=');
  return { key: key.trim(), value: value.join('=').trim() };
}
