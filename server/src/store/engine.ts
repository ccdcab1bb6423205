import type { StepName } from './steps.ts';
import type { Engine } from './resource.ts';

/** A key of the store's Secret and how its value is made. Values never leave the Secret. */
export interface SecretKey {
  key: string;
  /** Random characters (letters and digits); 32 characters carry 190 bits. */
  length: number;
}

/** Environment variable with an image's reference. */
export type ImageVariable = `${string}_IMAGE`;

/** An image an engine runs. Its reference comes from the environment variable, which exists by being named here. */
export interface EngineImage {
  /** Path of the value in charts/ecommerce-store, e.g. `images.app`. */
  value: 'app' | 'database';
  env: ImageVariable;
  /** Name that `npm run images -- build <name>` takes. */
  build: string;
}

/** A workload whose health is a step of the store. */
export interface EngineComponent {
  /** Value of app.kubernetes.io/component on its pods. */
  component: string;
  workload: 'Deployment' | 'StatefulSet' | 'Job';
  step: StepName;
  /** Container whose log tells what it does. */
  container: string;
}

/** All that the platform knows of an engine. Adding one: a file here and a folder in the chart's templates. */
export interface EngineDefinition {
  engine: Engine;
  /** Value `engine` of the chart, and its template folder. */
  slug: string;
  title: string;
  description: string;
  images: readonly EngineImage[];
  secrets: readonly SecretKey[];
  components: readonly EngineComponent[];
  adminPath: string;
  /** Path whose 200 says that an order is possible. Same as the chart's readiness probe. */
  servingPath: string;
  /** Key of the Secret that holds the administrator's password. */
  adminPasswordKey: string;
  /** Login when the Store and the configuration name none. Medusa logs in with the e-mail address. */
  adminLogin: 'user' | 'email';
  plugins: boolean;
}
