import { hostProblem } from './host.ts';
import { idProblem } from './id.ts';

/** A rule of the Store resource (charts/urumi/crds/stores.yaml), told before the apiserver would. */
interface Rule {
  pattern: RegExp;
  max: number;
  allowed: string;
}

/** The name part of a label's key, and what a label's value may be. */
const QUALIFIED = '[A-Za-z0-9]([-\\w.]{0,61}[A-Za-z0-9])?';
const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';

const RULES = {
  name: {
    pattern: /^[^\p{Cc}]*\S[^\p{Cc}]*$/u,
    max: 80,
    allowed: 'must be 1 to 80 characters, not all blank',
  },
  version: {
    pattern: /^\w[\w.-]*$/,
    max: 128,
    allowed: "must be a tag of the engine's image: letters, digits, '.', '_' and '-'",
  },
  plugin: {
    pattern: /^([a-z0-9][a-z0-9-]{0,99}|https?:\/\/[^\s"']+\.zip|\/[^\s"']+\.zip)$/,
    max: 512,
    allowed: 'must each be a slug of the publisher, or the URL or path of a .zip',
  },
  adminUser: {
    pattern: /^[\w.@-]+$/,
    max: 60,
    allowed: "must be 1 to 60 letters, digits, '.', '_', '@' or '-'",
  },
  adminEmail: { pattern: /^[^@\s]+@[^@\s]+$/, max: 254, allowed: 'must be an e-mail address' },
  labelKey: {
    pattern: new RegExp(`^(${LABEL}(\\.${LABEL})*/)?${QUALIFIED}$`),
    max: 317,
    allowed:
      "must be the key of a label: at most 63 letters, digits, '-', '_' and '.', after an optional domain and '/'",
  },
  labelValue: {
    pattern: new RegExp(`^(${QUALIFIED})?$`),
    max: 63,
    allowed: "must be the value of a label: at most 63 letters, digits, '-', '_' and '.'",
  },
  team: { pattern: new RegExp(`^${LABEL}$`), max: 63, allowed: 'must be the name of a namespace' },
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES | 'host';

/** Why a value is not allowed, as what is allowed; undefined when it is. */
export function problemOf(rule: RuleName | 'id', value: string): string | undefined {
  if (rule === 'id') return idProblem(value);
  if (rule === 'host') return hostProblem(value);
  const { pattern, max, allowed } = RULES[rule];
  return value.length <= max && pattern.test(value) ? undefined : allowed;
}
