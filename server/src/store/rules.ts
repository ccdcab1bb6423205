import { STORE_RULES } from './generated/store-rules.ts';
import { hostProblem } from './host.ts';
import { idProblem } from './id.ts';
import { fits, type TextRule } from './text-rule.ts';

/** A rule of the Store resource (charts/urumi/crds/stores.yaml), told before the API server would. */
interface Rule extends TextRule {
  allowed: string;
}

const { name, version, plugin, adminUser, adminEmail } = STORE_RULES;

/** Kubernetes' own rules: the name part of a label's key, a label's value, and an RFC 1123 label. */
const QUALIFIED = String.raw`[A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?`;
const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';

const RULES = {
  name: { ...name, allowed: `must be 1 to ${name.max} characters, not all blank` },
  version: { ...version, allowed: "must be a tag of the engine's image: letters, digits, '.', '_' and '-'" },
  plugin: { ...plugin, allowed: 'must each be a slug of the publisher, or the URL or path of a .zip' },
  adminUser: { ...adminUser, allowed: `must be 1 to ${adminUser.max} letters, digits, '.', '_', '@' or '-'` },
  adminEmail: { ...adminEmail, allowed: 'must be an e-mail address' },
  labelKey: {
    pattern: String.raw`^(${LABEL}(\.${LABEL})*/)?${QUALIFIED}$`,
    max: 317,
    allowed:
      "must be the key of a label: at most 63 letters, digits, '-', '_' and '.', after an optional domain and '/'",
  },
  labelValue: {
    pattern: `^(${QUALIFIED})?$`,
    max: 63,
    allowed: "must be the value of a label: at most 63 letters, digits, '-', '_' and '.'",
  },
  team: { pattern: `^${LABEL}$`, max: 63, allowed: 'must be the name of a namespace' },
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES | 'host';

/** The violated rule of an invalid value; undefined for a valid one. */
export function valueProblem(rule: RuleName | 'id', value: string): string | undefined {
  if (rule === 'id') return idProblem(value);
  if (rule === 'host') return hostProblem(value);
  return fits(value, RULES[rule]) ? undefined : RULES[rule].allowed;
}
