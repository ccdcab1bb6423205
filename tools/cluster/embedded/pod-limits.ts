/**
 * When pods are evicted, those that use the most above their request first. Free space is absolute and far below what
 * `up` requires: the disk of a developer is often 95 % full.
 */
export const EVICTION = {
  'memory.available': '100Mi',
  'nodefs.available': '2Gi',
  'nodefs.inodesFree': '1%',
  'imagefs.available': '2Gi',
  'pid.available': '5%',
};
/** A shop needs about 20 processes and threads, a database about 60. */
export const PIDS_OF_A_POD = 1024;
