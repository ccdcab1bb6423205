/** What the controller takes for a field that the spec of a Store leaves out. */
export const SPEC_DEFAULTS = { size: 'small', deletionPolicy: 'Delete' } as const;
