/**
 * Aborted at Ctrl-C or SIGTERM, which then do not end the process. Further ones do nothing: npm passes on a Ctrl-C that the
 * terminal has sent already.
 */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
  return stop.signal;
}
