import type { StepName } from './steps.ts';
import type { Engine, HealthCheck } from './resource.ts';

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

/** One request of the application check. */
export interface EngineCheck {
  name: HealthCheck['name'];
  /** Path with the query. A name in braces is replaced by that text of `variablesPath`. */
  path: string;
  /** Values may have names in braces too. */
  headers?: Readonly<Record<string, string>>;
  /**
   * What a working part answers. `page`: 200, or a redirect within the shop. `json`: 200 with JSON. `answer`: anything but a
   * server error, for pages that shopkeepers move or protect.
   */
  expects: 'page' | 'json' | 'answer';
}

/** How the data of a shop is saved. */
export interface EngineBackup {
  /**
   * Shell script for the image of the database, with the passwords in /etc/urumi/secrets. Writes the database at one point in
   * time to standard output, as SQL, without a pause of the shop.
   * @param host of the database
   */
  dump: (host: string) => string;
  /**
   * Shell script for the same image. Loads /backup/database/dump.sql into a database whose server may still be starting, in place
   * of all that it has, unless it has this mark already: it notes the mark when all is loaded. No shop works on a part of it.
   * /tmp is writable.
   * @param mark up to 64 letters, digits and hyphens
   */
  load: (host: string, mark: string) => string;
  /** Key of the Secret that the dump needs. */
  secret: string;
  /** Program for awk that reads such a dump and prints the JSON fields `"orders":<n>,"products":<n>`. */
  count: string;
  /** Components whose pods write to the database or to the files. */
  writers: readonly string[];
  /** The claim of the shop's files is `<release>-<this>`. */
  claim: string;
  /** User and group that the files belong to. */
  uid: number;
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
  /** Requests of the application check, in order. */
  checks: readonly EngineCheck[];
  /** Path of a public JSON object whose texts the checks need, if any. */
  variablesPath?: string;
  /** Key of the administrator's password in the Secret. */
  adminPasswordKey: string;
  backup: EngineBackup;
  /** What the administrator logs in with: the user name or the e-mail address. */
  adminLogin: 'user' | 'email';
}
