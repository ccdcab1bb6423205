import { useEffect, useState } from 'react';

/** How people sign in at this server. Empty: they do not. */
export type Methods = readonly ('oidc' | 'password')[];

/** Undefined until the server answers, `failed` if it does not. */
export function useMethods(): Methods | 'failed' | undefined {
  const [methods, setMethods] = useState<Methods | 'failed'>();
  useEffect(() => {
    const asking = new AbortController();
    fetch('/auth/methods', { signal: asking.signal })
      .then(async (answer) => ((await answer.json()) as { methods: Methods }).methods)
      .then(setMethods, () => asking.signal.aborted || setMethods('failed'));
    return () => asking.abort();
  }, []);
  return methods;
}
