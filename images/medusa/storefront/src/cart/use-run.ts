import { useState } from 'react';

interface Run {
  busy: boolean;
  /** Why the last piece of work failed. */
  problem: string;
  /** What is to be said aloud of the last one that succeeded. */
  said: string;
  /** Whether it succeeded. */
  run: (work: () => Promise<void>, words: string) => Promise<boolean>;
  /** Sets `problem`. */
  tell: (problem: string) => void;
}

/** Follows work that the shopper has asked for. */
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
