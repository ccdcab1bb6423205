/** Splits an image reference into name and tag (or digest): `localhost:5000/shop` and `1`. */
export function splitImage(ref: string): { name: string; tag: string } {
  const at = ref.indexOf('@');
  if (at >= 0) return { name: splitImage(ref.slice(0, at)).name, tag: ref.slice(at + 1) };
  const colon = ref.lastIndexOf(':');
  if (colon <= ref.lastIndexOf('/')) return { name: ref, tag: 'latest' };
  return { name: ref.slice(0, colon), tag: ref.slice(colon + 1) };
}

/** Replaces the tag. A tag like `sha256:…` becomes a digest reference. */
export function withTag(ref: string, tag: string): string {
  const { name } = splitImage(ref);
  return tag.includes(':') ? `${name}@${tag}` : `${name}:${tag}`;
}
