const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** "2 minutes ago". @param time RFC 3339 */
export function ago(time: string, now = Date.now()): string {
  const seconds = (Date.parse(time) - now) / 1000;
  for (const [unit, length] of UNITS) {
    if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), unit);
  }
  return relative.format(Math.trunc(seconds), 'second');
}

/** The duration, until now if it has not ended. Empty before the start. @param now milliseconds */
export function elapsed(from: string | null | undefined, to: string | null | undefined, now: number): string {
  if (!from) return '';
  const seconds = Math.max(0, ((to ? Date.parse(to) : now) - Date.parse(from)) / 1000);
  if (seconds >= 60) return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
  return to ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds)} s`;
}

/** "3.2 s", or empty without start or end. */
export function lasted(from?: string | null, to?: string | null): string {
  if (!from || !to) return '';
  return `${((Date.parse(to) - Date.parse(from)) / 1000).toFixed(1)} s`;
}

const DATE = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** "3 Mar 2027". @param time RFC 3339 */
export const onDate = (time: string): string => DATE.format(new Date(time));

/** A time as the value of an input of type datetime-local, to the minute; empty without one. @param time RFC 3339 */
export function toLocalInput(time: string | null | undefined): string {
  if (!time) return '';
  const date = new Date(time);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The time of such a value in RFC 3339; null for none. */
export const fromLocalInput = (value: string): string | null =>
  value ? new Date(value).toISOString() : null;
