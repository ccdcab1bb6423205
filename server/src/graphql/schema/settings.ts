import { builder } from '../builder.ts';
import { readSettings, type Settings } from '../read/settings.ts';

const SettingsType = builder.objectRef<Settings>('Settings').implement({
  description: 'Settings of this platform.',
  fields: (t) => ({
    baseDomain: t.exposeString('baseDomain', { description: "Domain of the stores' host names." }),
    storeUrlPattern: t.exposeString('storeUrlPattern', {
      description: "A store's URL, with <id> in its place.",
    }),
    team: t.exposeString('team', { description: 'Team that new stores belong to.' }),
    graphiql: t.exposeBoolean('graphiql', { description: 'Whether GraphiQL is served at /graphql.' }),
  }),
});

builder.queryField('settings', (t) =>
  t.field({
    type: SettingsType,
    description: 'Settings of this platform.',
    resolve: (_root, _args, { api }) => readSettings(api),
  }),
);
