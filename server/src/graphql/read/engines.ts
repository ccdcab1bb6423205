import { ENGINES, takesPlugins } from '../../store/engines/index.ts';
import type { EngineDefinition, EngineImage } from '../../store/engine.ts';
import type { Engine } from '../../store/resource.ts';
import { defaultVersion, missingImage } from '../../store/values.ts';
import type { Api } from '../context.ts';

export interface EngineInfo {
  engine: Engine;
  title: string;
  description: string;
  available: boolean;
  reason: string | undefined;
  fix: string | undefined;
  version: string | undefined;
  plugins: boolean;
  /** The component that serves customers comes first. */
  components: readonly string[];
}

export function readEngines(api: Api): EngineInfo[] {
  return ENGINES.map((definition) => readEngine(api, definition));
}

export function readEngine(api: Api, definition: EngineDefinition): EngineInfo {
  const { engine, title, description, components } = definition;
  const unavailable = readUnavailability(api, definition);
  const version = defaultVersion(definition, api.platform);
  return {
    engine,
    title,
    description,
    plugins: takesPlugins(engine),
    version,
    components: components.map(({ component }) => component).toReversed(),
    available: !unavailable,
    reason: unavailable?.reason,
    fix: unavailable?.fix,
  };
}

interface Unavailability {
  reason: string;
  fix: string;
}

function readUnavailability(api: Api, definition: EngineDefinition): Unavailability | undefined {
  const unset = missingImage(definition, api.platform);
  if (unset) return api.options.missingImages[unset.env] ?? notConfigured(unset);
  const absent = definition.images.find((image) => isAbsent(api, api.platform.images[image.env] ?? ''));
  if (!absent) return undefined;
  return api.options.missingImages[absent.env] ?? notOnNodes(absent, api.platform.images[absent.env] ?? '');
}

function notConfigured(image: EngineImage): Unavailability {
  const fix = `build it with \`npm run images -- build ${image.build}\` and restart, or set ${image.env} to an image`;
  return { reason: `its ${image.build} image is missing (${image.env} is not set)`, fix };
}

function notOnNodes(image: EngineImage, ref: string): Unavailability {
  const fix = `load it with \`npm run images -- load ${image.build}\``;
  return { reason: `its image ${ref} is on no node, and it cannot be pulled`, fix };
}

/** A kubelet reports by default at most this many images, the largest ones: beyond it, absence proves nothing. */
const REPORTED_IMAGES = 50;

/** Is an image that cannot be pulled certainly missing on all nodes? */
function isAbsent(api: Api, ref: string): boolean {
  const pullable = api.platform.imagePullPolicy !== 'Never' && !ref.startsWith('localhost/');
  if (pullable) return false;
  const nodes = api.informers.list('nodes');
  return (
    nodes.length > 0 &&
    nodes.every((node) => node.imageNames.size < REPORTED_IMAGES && !node.imageNames.has(ref))
  );
}
