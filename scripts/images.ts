import { Command, Option } from 'commander';
import { clusterUp, type ClusterOptions } from '../tools/cluster/index.ts';
import {
  type BuiltImage,
  buildImages,
  builtImage,
  imageNames,
  sbomOfImage,
  unavailable,
  updateAll,
} from '../tools/images/index.ts';
import { Problem, runMain } from '../tools/lib/problem.ts';

const say = (line: string) => console.log(`  ${line}`);

await runMain(async () => {
  const program = new Command('npm run images --').description(
    'Builds the images of the stores and of the platform, and loads them into a cluster. Builds are cached by content.',
  );
  const names = `names: ${imageNames.join(', ')}; default: all`;
  program
    .command('build')
    .argument('[name...]', names)
    .description('builds what the cache does not have')
    .action(build);
  program
    .command('list')
    .description('shows each image: built, can be built, or what is missing')
    .action(list);
  program
    .command('update')
    .description('builds all images with the packages that Debian offers now; new packages give new tags')
    .action(update);
  program
    .command('sbom')
    .argument('<name>', `one of ${imageNames.join(', ')}`)
    .description('prints what is in a built image, as CycloneDX')
    .action(async (name: string) => console.log(JSON.stringify(await sbomOfImage(name), undefined, 2)));
  program
    .command('load')
    .argument('[name...]', names)
    .addOption(new Option('--cluster <kind>', 'cluster').choices(['embedded', 'k3d']))
    .option('--name <name>', 'name of the cluster', 'local')
    .description('builds, then makes the images known to the cluster (which is brought up when it is down)')
    .action(load);
  await program.parseAsync();
});

async function build(given: string[]): Promise<void> {
  const { built, failures } = await buildEach(given);
  for (const image of built) console.log(describe(image));
  const [first] = failures;
  if (first) throw first;
}

/** One image that cannot be had keeps no other from being built. */
async function buildEach(given: string[]) {
  const built: BuiltImage[] = [];
  const failures: Problem[] = [];
  for (const name of given.length ? given : imageNames) {
    try {
      built.push(...(await buildImages([name], say)));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (failures.length) console.error(`${name}: ${error.message}\n  fix: ${error.fix}`);
      failures.push(error);
    }
  }
  return { built, failures };
}

async function update(): Promise<void> {
  const updates = await updateAll(say);
  for (const { name, changes } of updates) {
    console.log(
      `${name}: ${changes.length > 0 ? `${changes.length} packages changed` : 'no newer packages'}`,
    );
    for (const change of changes) console.log(`  ${change}`);
  }
  if (updates.some(({ changes }) => changes.length > 0))
    console.log('`npm start` or `npm run images -- load` loads them; `upgradeStore` moves a store to them');
}

async function list(): Promise<void> {
  for (const name of imageNames) {
    const image = await builtImage(name);
    const reason = image ? undefined : await unavailable(name);
    console.log(
      image ? describe(image) : `${name.padEnd(10)} ${reason ?? 'not built: npm run images -- build'}`,
    );
  }
}

async function load(given: string[], options: ClusterOptions): Promise<void> {
  const { built, failures } = await buildEach(given);
  const cluster = await clusterUp(options, say);
  for (const { name, ref, archive } of built) {
    if (await cluster.hasImage(ref)) console.log(`${name}: the cluster has it`);
    else await cluster.loadImage(archive, ref).then(() => console.log(`${name}: loaded`));
  }
  const [first] = failures;
  if (first) throw first;
}

function describe({ name, ref, archive, sizeBytes }: BuiltImage): string {
  return `${name.padEnd(10)} ${ref}  ${(sizeBytes / 1e6).toFixed(0)} MB  ${archive}`;
}
