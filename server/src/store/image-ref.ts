/** Splits an image reference into its name and its tag (or digest): `localhost:5000/shop:1` is `localhost:5000/shop` and `1`. */
export function splitImage(ref: string): { name: string; tag: string } {
  const at = ref.indexOf('@');
  if (at >= 0) return { name: splitImage(ref.slice(0, at)).name, tag: ref.slice(at + 1) };
  const colon = ref.lastIndexOf(':');
  if (colon <= ref.lastIndexOf('/')) return { name: ref, tag: 'latest' };
  return { name: ref.slice(0, colon), tag: ref.slice(colon + 1) };
}

/** The same image at another tag. A tag like `sha256:…` gives a reference by digest. */
export function withTag(ref: string, tag: string): string {
  const { name } = splitImage(ref);
  return tag.includes(':') ? `${name}@${tag}` : `${name}:${tag}`;
}
