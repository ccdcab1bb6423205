import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { hashTrees } from '../lib/hash.ts';
import { cacheDir, repoRoot } from '../lib/paths.ts';
import { Problem } from '../lib/problem.ts';
import { stageFolder } from './context.ts';
import { dateIdentity } from './packages-from.ts';
import type { ImageTool } from './tool.ts';

const SUITE = 'trixie';
/** Pulled where a registry answers; its packages are updated like those of a base by debootstrap. */
const PULLED = `debian:${SUITE}-slim@sha256:a29215f6a35e51e22adffa17f89e9d2ef06214e64a2bad10d765c46aea49f11f`;
const folder = join(repoRoot, 'images', 'base');

/** @throws Problem for an image that is not named by its digest: it would change without a change of the tags */
function pulledImage(): string {
  const image = process.env.URUMI_BASE_IMAGE || PULLED;
  if (/@sha256:[0-9a-f]{64}$/.test(image)) return image;
  throw new Problem(`URUMI_BASE_IMAGE has no digest: ${image}`, `name it as in ${PULLED}`);
}

/** Digest of all inputs of the base, for the content hash of the images on it. @param from date of the packages */
export async function baseHash(from: string): Promise<string> {
  const inputs = [SUITE, process.arch, pulledImage(), ...dateIdentity(from)];
  return hashTrees([folder], inputs);
}

/**
 * The Debian base of all images, made once: pulled if an image registry answers, else made with debootstrap.
 * @returns its local reference
 */
export async function provideBase(
  tool: ImageTool,
  from: string,
  say: (line: string) => void,
): Promise<string> {
  const ref = await baseRef(from);
  if (await tool.has(ref)) return ref;
  const context = cacheDir('images', 'work', 'base');
  await stageFolder(folder, context);
  const source = await baseSource(tool, join(context, 'rootfs.tar'), say);
  // With the date in the base, Docker's cache has no layer with older packages for an image on it.
  const labels = { 'dev.urumi.packages-from': from };
  await tool.build({ ref, context, args: { FROM: source }, labels, onLine: notes(say) });
  await rm(context, { recursive: true });
  return ref;
}

/** Passes on the lines that scripts of the base write for people. */
const notes =
  (say: (line: string) => void) =>
  (line: string): void => {
    const [, note] = /^(?:#\d+ [\d.]+ )?urumi: (.*)/.exec(line) ?? [];
    if (note) say(`base: ${note}`);
  };

/** Removes a base that no image is built on any more. */
export async function forgetBase(tool: ImageTool, from: string): Promise<void> {
  await tool.forget(await baseRef(from));
}

const baseRef = async (from: string): Promise<string> =>
  `localhost/urumi-base:${(await baseHash(from)).slice(0, 12)}`;

/** The reference to start from; `scratch` with the root file system in `rootfs` when nothing can be pulled. */
async function baseSource(tool: ImageTool, rootfs: string, say: (line: string) => void): Promise<string> {
  const image = pulledImage();
  say(`base: pulling ${image}`);
  if (await tool.pull(image)) {
    await execa('tar', ['-cf', rootfs, '--files-from', '/dev/null']);
    return image;
  }
  say(`base: no image registry answers, running debootstrap for Debian ${SUITE} (about a minute, once)`);
  await debootstrap(rootfs);
  return 'scratch';
}

async function debootstrap(rootfs: string): Promise<void> {
  const root = cacheDir('images', 'work', 'debootstrap');
  await rm(root, { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  const { failed, all } = await execa('debootstrap', ['--variant=minbase', SUITE, root], {
    reject: false,
    all: true,
  });
  if (failed) throw bootstrapProblem(all);
  await execa('tar', ['-cf', rootfs, '--numeric-owner', '-C', root, '.']);
  await rm(root, { recursive: true });
}

function bootstrapProblem(output: string | undefined): Problem {
  const last = output?.trim().split('\n').slice(-3).join(' | ') || 'debootstrap is not installed';
  return new Problem(
    `the Debian base cannot be pulled, and debootstrap failed: ${last}`,
    "as root with Debian's archive in reach: apt-get install debootstrap, or set URUMI_BASE_IMAGE to an image that can be pulled",
  );
}
