import { builder } from '../builder.ts';
import { readEngines, type EngineInfo } from '../read/engines.ts';
import { EngineEnum } from './enums.ts';

const EngineInfoType = builder.objectRef<EngineInfo>('EngineInfo').implement({
  description: 'An engine and its availability on this platform.',
  fields: (t) => ({
    engine: t.expose('engine', { type: EngineEnum, description: 'The engine.' }),
    title: t.exposeString('title', { description: 'Display name.' }),
    description: t.exposeString('description', { description: 'Short description.' }),
    available: t.exposeBoolean('available', { description: 'Whether stores can be created with it.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it is not available.' }),
    fix: t.exposeString('fix', {
      nullable: true,
      description: 'The command or setting that makes it available.',
    }),
    version: t.exposeString('version', { nullable: true, description: 'Version of new stores.' }),
    components: t.field({
      type: ['String'],
      description: 'Components for storeLogs; the one that serves customers comes first.',
      resolve: ({ components }) => [...components],
    }),
    plugins: t.exposeBoolean('plugins', { description: 'Whether it supports plugins.' }),
  }),
});

builder.queryField('engines', (t) =>
  t.field({
    type: [EngineInfoType],
    description: 'The engines of this platform.',
    resolve: (_root, _args, { api }) => readEngines(api),
  }),
);
