/** RFC 3339 time without milliseconds, as the API server keeps it. */
export const rfc3339 = (time: Date): string => time.toISOString().replace(/\.\d+Z$/, 'Z');
