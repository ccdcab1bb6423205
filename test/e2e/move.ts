import type { Api } from '../support/api.ts';
import { isReady, watchStore, type StoreView } from '../support/stores.ts';

/** Makes a domain the primary one of a store. @returns the store when it is served there */
export async function moveTo(api: Api, id: string, host: string): Promise<StoreView> {
  const change = (field: string, type: string): Promise<unknown> =>
    api.send(
      `mutation($input: ${type}!) { ${field}(input: $input) { __typename ... on UserError { message } } }`,
      { input: { id, host } },
    );
  await change('addDomain', 'AddDomainInput');
  await change('setPrimaryDomain', 'SetPrimaryDomainInput');
  const moved = (state: StoreView): boolean => isReady(state) && new URL(state.url).hostname === host;
  return (await watchStore(api, id, moved)).seen.at(-1)!;
}
