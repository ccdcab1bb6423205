import { afterEach } from 'vitest';

// Runs for each test file; modules are evaluated once for many of them. Only component tests have a document.
if ('document' in globalThis) {
  const { cleanup } = await import('@testing-library/react');
  // happy-dom has no fonts; Mantine's growing textarea listens to them.
  Object.assign(document, { fonts: new EventTarget() });
  afterEach(cleanup);
}
