import type { ArchiveDefinition } from './archive.ts';

/** Environment variables the server reads image references from. */
export type ImageEnv = 'WORDPRESS_IMAGE' | 'MARIADB_IMAGE' | 'MEDUSA_IMAGE' | 'POSTGRES_IMAGE';

/**
 * One image, exported by images/<folder>/image.ts as `definition`. Its Containerfile lies beside that file, starts
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
  /** Further files or folders of this repository, copied to `shared/<last part>` of the context. */
  shared?: readonly string[];
}
