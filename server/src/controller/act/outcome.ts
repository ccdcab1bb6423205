/**
 * What a reconcile does after an action: decide again, requeue the key after a delay in milliseconds, or wait for a
 * watch event.
 */
export type Outcome = 'again' | 'watch' | number;
