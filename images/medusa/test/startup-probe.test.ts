import { expect, test } from 'vitest';
import { openStartupProbe } from '../project/src/server/startup-probe.ts';

test('a probe is answered when the start is complete, and later ones at once', async () => {
  const probe = openStartupProbe(0);
  const ask = async (): Promise<number> => (await fetch(`http://127.0.0.1:${probe.port}/`)).status;
  let answered = false;
  const held = ask().finally(() => (answered = true));
  const cut = fetch(`http://127.0.0.1:${probe.port}/`, { signal: AbortSignal.timeout(50) });
  await expect(cut).rejects.toThrow('timeout');
  expect(answered).toBe(false);
  probe.started();
  expect(await held).toBe(200);
  expect(await ask()).toBe(200);
});
