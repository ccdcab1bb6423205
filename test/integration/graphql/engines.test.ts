import { expect, test } from 'vitest';
import { readEngines } from '../../../server/src/graphql/read/engines.ts';
import { createMemoryApi } from './memory-api.ts';

const image = (name: string): string => `localhost/urumi-${name}:0123456789ab`;
const IMAGES = {
  WORDPRESS_IMAGE: image('wordpress'),
  MARIADB_IMAGE: image('mariadb'),
  MEDUSA_IMAGE: image('medusa'),
  POSTGRES_IMAGE: image('postgres'),
};
const BUILDING = { reason: 'npm start builds its medusa image', fix: 'wait for it' };

test('an engine whose image is being built says so, and is available once a node has its images', () => {
  const memory = createMemoryApi({
    options: { missingImages: { MEDUSA_IMAGE: BUILDING } },
  });
  const { api, informers } = memory;
  const read = () =>
    readEngines({ ...api, platform: { ...api.platform, images: IMAGES } }).map(
      ({ engine, available, reason, fix }) => ({ engine, available, reason, fix }),
    );
  const free = { available: true, reason: undefined, fix: undefined };
  informers.addNode('node-1', [IMAGES.WORDPRESS_IMAGE, IMAGES.MARIADB_IMAGE, IMAGES.POSTGRES_IMAGE]);
  expect(read()).toEqual([
    { engine: 'WOOCOMMERCE', ...free },
    { engine: 'MEDUSA', available: false, ...BUILDING },
  ]);
  informers.addNode('node-1', Object.values(IMAGES));
  expect(read()).toEqual([
    { engine: 'WOOCOMMERCE', ...free },
    { engine: 'MEDUSA', ...free },
  ]);
  memory.stop();
});
