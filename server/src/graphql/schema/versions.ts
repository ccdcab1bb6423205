import { engineOf } from '../../store/engines/index.ts';
import { builder } from '../builder.ts';
import { readVersions, type VersionInUse } from '../read/versions.ts';
import { EngineEnum } from './enums.ts';

const VersionInUseType = builder.objectRef<VersionInUse>('VersionInUse').implement({
  description: 'A version of an engine that stores run.',
  fields: (t) => ({
    engine: t.expose('engine', { type: EngineEnum, description: 'The engine.' }),
    title: t.string({
      description: 'Display name of the engine.',
      resolve: ({ engine }) => engineOf(engine).title,
    }),
    version: t.exposeString('version', { description: "Tag of the engine's image." }),
    count: t.exposeInt('count', { description: 'Number of stores.' }),
    newest: t.exposeString('newest', {
      nullable: true,
      description: 'The version that new stores get; null if the engine is not available.',
    }),
  }),
});

builder.queryField('versions', (t) =>
  t.field({
    type: [VersionInUseType],
    description:
      'The versions that the stores of a team run, those of most stores first, at most 100. `createRollout` upgrades the stores of one.',
    args: { team: t.arg.string({ description: "Name of the team. Default: the viewer's." }) },
    // Looks at all stores of the team.
    complexity: { field: 100, multiplier: 10 },
    resolve: (_root, { team }, context) => readVersions(context, team ?? undefined),
  }),
);
