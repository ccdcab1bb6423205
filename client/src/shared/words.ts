/** A value of an enum for people: HOST_TAKEN is "Host taken". */
export function inWords(value: string): string {
  const words = value.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
