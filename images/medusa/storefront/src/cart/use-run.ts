import { useState } from 'react';

interface Run {
  busy: boolean;
  /** Why the last task failed. */
  problem: string;
  /** Announcement of the last task that succeeded, for screen readers. */
  said: string;
  /** Resolves with whether the task succeeded. */
  run: (work: () => Promise<void>, words: string) => Promise<boolean>;
  /** Sets `problem`. */
  tell: (problem: string) => void;
}

/** Tracks the state of a task that the shopper started. */
export function useRun(): Run {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [said, setSaid] = useState('');
  const run: Run['run'] = async (work, words) => {
    setBusy(true);
    setProblem('');
    try {
      await work();
      setSaid(words);
      return true;
    } catch (error) {
      setProblem((error as Error).message);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, said, run, tell: setProblem };
}
