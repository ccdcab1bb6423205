import type { StepName } from './steps.ts';
import type { Engine } from './resource.ts';

/** A generated key of the store's Secret. */
export interface SecretKey {
  key: string;
  /** Number of random letters and digits; 32 characters have 190 bits of entropy. */
  length: number;
}

/** Environment variable with an image's reference. */
export type ImageVariable = `${string}_IMAGE`;

/** An image of an engine. The variable `env` contains its reference; naming it here defines it. */
export interface EngineImage {
  /** Path of the value in charts/ecommerce-store, e.g. `images.app`. */
  value: 'app' | 'database';
  env: ImageVariable;
  /** Name for `npm run images -- build <name>`. */
  build: string;
}

/** A workload whose state is a step of the store. */
export interface EngineComponent {
  /** Value of app.kubernetes.io/component on its pods. */
  component: string;
  workload: 'Deployment' | 'StatefulSet' | 'Job';
  step: StepName;
  /** Main container, whose log is shown. */
  container: string;
}

/** Definition of an engine. To add one, add a file here and a folder in the chart's templates. */
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
  /** Path that responds 200 when orders are possible; the same as the chart's readiness probe. */
  servingPath: string;
  /** Key of the administrator's password in the Secret. */
  adminPasswordKey: string;
  /** What the administrator logs in with: the user name or the e-mail address. */
  adminLogin: 'user' | 'email';
}
