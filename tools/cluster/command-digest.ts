import { readFile } from 'node:fs/promises';
import { sha256 } from '../lib/hash.ts';
import type { Program } from './control-args.ts';

const CONFIGURATION = /(?:^|=)(\/.*(?:\.json|\.yaml|\.toml|\/Corefile))$/;

/** One digest for a program, its arguments, and the configuration files that the arguments name. */
export async function commandDigest([, file, args]: Program): Promise<string> {
  const files = args.flatMap((arg) => CONFIGURATION.exec(arg)?.[1] ?? []);
  const texts = await Promise.all(files.map((path) => readFile(path, 'utf8').catch(() => '')));
  return sha256(JSON.stringify([file, args, texts]));
}
