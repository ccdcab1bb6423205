import { join } from 'node:path';

/** Folder of the built server: medusa-config.js, src/, node_modules/. */
export const serverRoot = join(__dirname, '..', '..');

/** Prepared dumps, made at image build: base.sql.gz, samples.sql.gz. */
export const dumpFolder = join(serverRoot, 'dump');

export const storefrontFolder = join(serverRoot, 'public', 'storefront');

/** Where `medusa build` puts the admin. */
export const adminFolder = join(serverRoot, 'public', 'admin');
