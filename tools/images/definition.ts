import type { ArchiveDefinition } from './archive.ts';

/** Environment variable the server reads an image's reference from: named in its engine's definition. */
export type ImageEnv = `${string}_IMAGE`;

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
  /** Third-party archives, unpacked and verified into `archives/<name>` of the context. */
  archives?: readonly ArchiveDefinition[];
  /** Folders of the context with a package-lock.json, in which the host's npm installs before the build. */
  packages?: readonly string[];
  /** Further files or folders of this repository, copied to `shared/<last part>` of the context. */
  shared?: readonly string[];
}
