import { isIP } from 'node:net';
import { z } from 'zod';

/** One environment variable: its schema and its documentation. */
export interface Variable<S extends z.ZodType> {
  schema: S;
  /** Value of an unset variable. */
  default: string;
  unit: string;
  help: string;
}

export function variable<S extends z.ZodType>(
  schema: S,
  fallback: string,
  unit: string,
  help: string,
): Variable<S> {
  return { schema, default: fallback, unit, help };
}

export const text = z.string().trim();
/** A text, or undefined if it is empty. */
export const optional = text.transform((value) => (value === '' ? undefined : value));
export const flag = z
  .string()
  .refine((value) => /^(true|false|1|0|yes|no)$/i.test(value), 'true or false')
  .transform((value) => /^(true|1|yes)$/i.test(value));

/** Comma-separated texts. */
export const list = text.transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

const ADDRESS = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/;

/** Comma-separated IP addresses, each with an optional port: 192.0.2.1, 192.0.2.1:53, 2001:db8::1, [2001:db8::1]:53. */
export const nameServers = list.refine(
  (servers) =>
    servers.every((server) => {
      const [, six, four, port = '53'] = ADDRESS.exec(server) ?? [];
      return isIP(six ?? four ?? server) !== 0 && Number(port) <= 65_535;
    }),
  'addresses with commas, such as 9.9.9.9, 10.0.0.10:53 or [2620:fe::fe]:53',
);

export function whole(min: number, max: number) {
  const allowed = `a whole number from ${min} to ${max}`;
  return z
    .string()
    .refine((value) => /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max, allowed)
    .transform(Number);
}

const HOST = /^(\*\.)?[a-z0-9_]([-a-z0-9._]*[a-z0-9_])?$|^[0-9a-f:.]*:[0-9a-f:.]*$/i;

/** Comma-separated host names or addresses, without scheme and port. */
export const hosts = list.refine(
  (names) => names.every((name) => HOST.test(name)),
  'host names with commas, without scheme and port, such as urumi.example.com or *.example.com',
);

/** A port, or undefined. */
export const optionalPort = text
  .refine((value) => /^\d{0,5}$/.test(value) && Number(value) <= 65_535, 'a port or empty')
  .transform((value) => (value === '' ? undefined : Number(value)));

/** A limit; 0 means no limit. */
export function limit(max: number) {
  return whole(0, max).transform((value) => (value === 0 ? null : value));
}

const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const DURATION = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)?$/;

/** A time such as 30s, 10m, 1h or 90d; a bare number is seconds. Milliseconds. */
export const duration = z
  .string()
  .refine((value) => DURATION.test(value), 'a time such as 500ms, 30s, 10m, 1h or 90d')
  .transform((value) => {
    const [, count = '0', unit = 's'] = DURATION.exec(value) ?? [];
    return Number(count) * (UNITS[unit] ?? 1000);
  });

/** A duration from a second to an hour. Milliseconds. */
export const interval = duration.refine((ms) => ms >= 1000 && ms <= 3_600_000, 'a time from 1s to 1h');

const SIZES: Record<string, number> = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30 };
const SIZE = /^(\d{1,6})(Ki|Mi|Gi)$/;

/** A size such as 512Mi, as Kubernetes writes it. Bytes. */
export const size = z
  .string()
  .refine((value) => Number(SIZE.exec(value)?.[1] ?? 0) > 0, 'a size such as 512Mi or 2Gi')
  .transform((value) => {
    const [, count = '0', unit = ''] = SIZE.exec(value) ?? [];
    return Number(count) * (SIZES[unit] ?? 1);
  });

export function choice<const T extends readonly [string, ...string[]]>(...values: T) {
  return z.enum(values, { error: `one of ${values.join(', ')}` });
}

/** A Service and its port, or undefined. */
export const serviceName = text
  .refine(
    (value) => /^([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?:\d{1,5})?$/.test(value),
    'a Service such as urumi:80',
  )
  .transform((value) => {
    const [name = '', port] = value.split(':');
    return name === '' ? undefined : { name, port: Number(port) };
  });
