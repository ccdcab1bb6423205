/**
 * What a reconcile does after an action: look again at once, look again after so many milliseconds, or leave it to the
 * watches to bring the key back.
 */
export type Outcome = 'again' | 'watch' | number;
