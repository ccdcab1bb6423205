import { afterAll, describe, expect, inject, test } from 'vitest';
import { Api } from '../support/api.ts';
import { cleanUp } from '../support/clean-up.ts';
import { createStore, isReady, watchStore } from '../support/stores.ts';
import { Visitor } from './visitor.ts';

const platform = inject('platform');
const id = 'e2e-plugins';
const missing = platform.missing.filter((line) => /wordpress|mariadb/.test(line));

describe('a WooCommerce store without sample data, whose plugin cannot be installed', () => {
  const api = new Api(platform.url);

  afterAll(async () => {
    await api.close();
    await cleanUp(platform.url, [id]);
  });

  test('reports the plugin and the cause on its step, and accepts orders anyway', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    const plugins = ['/nowhere/missing.zip'];
    const made = await createStore(api, {
      name: 'E2E Plugins',
      engine: 'WOOCOMMERCE',
      id,
      plugins,
      sampleData: false,
    });
    expect(made).toMatchObject({ __typename: 'StorePayload' });
    const store = (await watchStore(api, id, isReady)).seen.at(-1)!;
    expect(store.steps.find(({ name }) => name === 'CONFIGURE')).toMatchObject({
      state: 'DONE',
      message: expect.stringContaining('not installed: /nowhere/missing.zip (') as string,
    });
    const shopper = new Visitor(store.url);
    expect(await shopper.ask('/wp-json/wc/store/v1/products')).toMatchObject({ status: 200, text: '[]' });
    await shopper.close();
  });
});
