import { expect, test } from 'vitest';
import { findHelm } from './helm.ts';

test('a helm that is missing is named before the server starts, with what to do', async () => {
  await expect(findHelm({ binDir: '/nowhere' })).rejects.toMatchObject({
    message: '/nowhere/helm does not run',
    fix: expect.stringContaining('HELM_BIN') as string,
  });
});
