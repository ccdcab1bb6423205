// Preloaded into a measured server, with --expose-gc: answers each message with its memory after a garbage collection.
process.on('message', () => {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ heapUsed, rss });
});
process.channel?.unref();
