import { execa } from 'execa';
import { repoRoot } from './lib/paths.ts';

/** Writes client/src/gql from schema.graphql and the documents in the dashboard's sources. */
export async function generateClient(): Promise<void> {
  await execa('graphql-codegen', ['--config', 'codegen.ts'], { cwd: repoRoot, preferLocal: true });
}
