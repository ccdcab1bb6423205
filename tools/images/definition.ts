import type { ArchiveDefinition } from './archive.ts';

/** Environment variable the server reads an image's reference from: named in its engine's definition. */
export type ImageEnv = `${string}_IMAGE`;

/** Content of the context that is made on this machine instead of copied from the repository. */
export interface MadeContent {
  /** Files and folders of the repository that it is made from, for the content hash. */
  from: readonly string[];
  /** @param context folder to add it to. @throws Problem when this machine cannot make it */
  make: (context: string, say: (line: string) => void) => Promise<void>;
}

/**
 * One image, exported by images/<folder>/image.ts as `definition`. Its Containerfile is beside that file, starts
 * from `ARG BASE` / `FROM ${BASE}` (Debian), and sees the folder itself as its context, plus what is named here.
 */
export interface ImageDefinition {
  /** Name on the command line and in the server's engine definitions. */
  name: string;
  env: ImageEnv;
  /** Local repository, without tag: the tag is the content hash. */
  repository: string;
  /** Default: stores. Only `npm start -- --in-cluster` and `npm run images` build that of the platform. */
  runs?: 'stores' | 'platform';
  /** Third-party archives, unpacked and verified into `archives/<name>` of the context. */
  archives?: readonly ArchiveDefinition[];
  /** Folders of the context with a package-lock.json, in which the host's npm installs before the build. */
  packages?: readonly string[];
  /** Further files or folders of this repository, copied to `shared/<last part>` of the context. */
  shared?: readonly string[];
  made?: readonly MadeContent[];
  /** Workspaces of the repository whose packages are in the image, for its bill of materials. */
  workspaces?: readonly string[];
  /** Go modules of the cluster programs that are in the image, likewise. */
  goModules?: readonly string[];
}
