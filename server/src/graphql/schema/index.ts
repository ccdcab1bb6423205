import type { GraphQLSchema } from 'graphql';
import { builder } from '../builder.ts';
import './scalars.ts';
import './store.ts';
import './store-settings.ts';
import './stores.ts';
import './fleet.ts';
import './teams.ts';
import './engines.ts';
import './activity.ts';
import './viewer.ts';
import './settings.ts';
import './create-store.ts';
import './delete-store.ts';
import './update-store.ts';
import './store-actions.ts';
import './reveal-credentials.ts';
import './store-status.ts';
import './stores-changed.ts';
import './store-logs.ts';

/** The whole schema; each file above adds a type with its own queries, mutations and subscriptions. */
export const schema: GraphQLSchema = builder.toSchema();
