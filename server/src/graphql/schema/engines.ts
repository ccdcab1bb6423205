import { builder } from '../builder.ts';
import { readEngines, type EngineInfo } from '../read/engines.ts';
import { EngineEnum } from './enums.ts';

const EngineInfoType = builder.objectRef<EngineInfo>('EngineInfo').implement({
  description: 'An engine and whether it can be created here and now.',
  fields: (t) => ({
    engine: t.expose('engine', { type: EngineEnum, description: 'Which one.' }),
    title: t.exposeString('title', { description: 'Its name for people.' }),
    description: t.exposeString('description', { description: 'What it is.' }),
    available: t.exposeBoolean('available', { description: 'Whether a store of it can be created.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why not.' }),
    fix: t.exposeString('fix', {
      nullable: true,
      description: 'The command or setting that makes it available.',
    }),
    version: t.exposeString('version', { nullable: true, description: 'The version that new stores get.' }),
    components: t.field({
      type: ['String'],
      description: 'Components that storeLogs takes: the one that answers customers first.',
      resolve: ({ components }) => [...components],
    }),
    plugins: t.exposeBoolean('plugins', { description: 'Whether plugins can be asked for.' }),
  }),
});

builder.queryField('engines', (t) =>
  t.field({
    type: [EngineInfoType],
    description: 'What can be created.',
    resolve: (_root, _args, { api }) => readEngines(api),
  }),
);
