import type { Api } from '../context.ts';

export interface Settings {
  baseDomain: string;
  storeUrlPattern: string;
  team: string;
  graphiql: boolean;
}

export function readSettings({ platform, options }: Api): Settings {
  const { baseDomain, scheme, port } = platform;
  const usual = scheme === 'http' ? 80 : 443;
  const tail = port && port !== usual ? `:${port}` : '';
  return {
    baseDomain,
    storeUrlPattern: `${scheme}://<id>.${baseDomain}${tail}`,
    team: options.team,
    graphiql: options.graphiql,
  };
}
