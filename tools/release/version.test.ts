import { expect, test } from 'vitest';
import { readFollowers, readVersion, versionsIn, withVersion } from './version.ts';

test('package.json, charts and the image of the platform have one version', async () => {
  const version = await readVersion();
  const others = (await readFollowers()).filter(
    ([, found]) => found.length === 0 || found.some((one) => one !== version),
  );
  expect(others).toEqual([]);
});

test('a new version takes the place of the old one, and of no other', () => {
  const chart = 'apiVersion: v2\nversion: 0.1.0\nappVersion: 0.1.0\nkubeVersion: ">=1.30.0-0"\n';
  const before = /^(?:version|appVersion): /gm;
  const raised = withVersion(chart, before, '0.2.0-rc.1');
  expect(raised).toBe(
    'apiVersion: v2\nversion: 0.2.0-rc.1\nappVersion: 0.2.0-rc.1\nkubeVersion: ">=1.30.0-0"\n',
  );
  expect(versionsIn(raised, before)).toEqual(['0.2.0-rc.1', '0.2.0-rc.1']);
});
