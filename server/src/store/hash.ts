const OFFSET = 2_166_136_261;
const PRIME = 16_777_619;

/** The FNV-1a hash of a text: 32 bits, the same in each process. */
export function hashOf(text: string): number {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash >>> 0;
}
