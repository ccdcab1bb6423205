// Copies the packages that the running server can import to <server>/node_modules, without the files that Node does
// not load. Arguments: the project with its node_modules, the server's folder.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

const [project, server] = process.argv.slice(2);

/** Needed only by a build, by the admin's sources, or by a provider that the configuration does not use. */
const LEFT_OUT = [
  /^@medusajs\/(admin-.*|dashboard|icons|ui|ui-preset|js-sdk)$/,
  /^@medusajs\/(payment-stripe|file-s3|notification-sendgrid|analytics-posthog|auth-github|auth-google|auth-oidc)$/,
  // A project may register tracing; its API package is loaded even if the project does not.
  /^@opentelemetry\/(?!api$)/,
  /^(@swc|@types|@esbuild|@rollup|@vitejs)\//,
  /^(react|react-dom|vite|esbuild|rollup|typescript|ts-node|node-linux-.*)$/,
];
/** Only the server part is loaded, which imports the framework; the other dependencies are for the admin's pages. */
const WITHOUT_DEPENDENCIES = ['@medusajs/draft-order'];
const UNUSED =
  /(\.d\.[cm]?ts|\.map|\.tsx?|\.md|\.flow|\.cc|\.h)$|\/(tests?|__tests__|__fixtures__|docs|examples?|importable-fonts|\.github)(\/|$)/;

const kept = new Set();
for (const name of Object.keys(manifest(project).dependencies)) keep(name, project);
for (const folder of kept) copy(folder);

function keep(name, from) {
  if (LEFT_OUT.some((pattern) => pattern.test(name))) return;
  const folder = find(name, from);
  if (!folder || kept.has(folder)) return;
  kept.add(folder);
  if (WITHOUT_DEPENDENCIES.includes(name)) return;
  const { dependencies, optionalDependencies, peerDependencies } = manifest(folder);
  for (const next of Object.keys({ ...peerDependencies, ...optionalDependencies, ...dependencies }))
    keep(next, folder);
}

function manifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** Resolves as Node does: in the node_modules of each parent folder. */
function find(name, from) {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return realpathSync(folder);
  return from === dirname(from) ? undefined : find(name, dirname(from));
}

function copy(folder) {
  const target = join(server, relative(project, folder));
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(folder)) {
    if (entry === 'node_modules') continue;
    const filter = (path) => basename(path) !== 'node_modules' && !UNUSED.test(path.slice(folder.length));
    cpSync(join(folder, entry), join(target, entry), { recursive: true, filter, dereference: true });
  }
}
