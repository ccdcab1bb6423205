import { RESERVED_TEAM_PREFIXES, RESERVED_TEAMS, STORE_RULES, TEAM_RULES } from './generated/store-rules.ts';
import { isTimeZone } from './backup-schedule.ts';
import { hostProblem } from './host.ts';
import { idProblem } from './id.ts';
import { fits, type TextRule } from './text-rule.ts';

/** A rule of the Store resource (charts/urumi/crds/stores.yaml), told before the API server would. */
interface Rule extends TextRule {
  allowed: string;
}

const { name, version, plugin, adminUser, adminEmail, schedule, timeZone } = STORE_RULES;

/** Kubernetes' own rules: the name part of a label's key, a label's value, and an RFC 1123 label. */
const QUALIFIED = String.raw`[A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?`;
const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';

const RULES = {
  name: { ...name, allowed: `must be 1 to ${name.max} characters, not all blank` },
  version: { ...version, allowed: "must be a tag of the engine's image: letters, digits, '.', '_' and '-'" },
  plugin: { ...plugin, allowed: 'must each be a slug of the publisher, or the URL or path of a .zip' },
  adminUser: { ...adminUser, allowed: `must be 1 to ${adminUser.max} letters, digits, '.', '_', '@' or '-'` },
  adminEmail: { ...adminEmail, allowed: 'must be an e-mail address' },
  schedule: {
    ...schedule,
    allowed:
      'must be @hourly, @daily, @weekly, or minute, hour, day, month and day of the week, with a number, */15, */20 or */30 as the minute',
  },
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
  displayName: {
    ...TEAM_RULES.displayName,
    allowed: `must be 1 to ${TEAM_RULES.displayName.max} characters, not all blank`,
  },
  member: {
    ...TEAM_RULES.member,
    allowed: `must be 1 to ${TEAM_RULES.member.max} characters without control characters`,
  },
  hostSuffix: {
    ...TEAM_RULES.hostSuffix,
    allowed: 'must each be a domain in lower case such as example.com',
  },
  pluginSource: {
    ...TEAM_RULES.pluginSource,
    allowed: 'must each be publisher, or a URL or path of a folder that ends with /',
  },
  tokenName: {
    pattern: '^[a-z]([-a-z0-9]*[a-z0-9])?$',
    max: 40,
    allowed: 'must be 1 to 40 lower-case letters, digits and hyphens, starting with a letter',
  },
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES | 'host' | 'teamName' | 'timeZone';

/** The violated rule of an invalid value; undefined for a valid one. */
export function valueProblem(rule: RuleName | 'id', value: string): string | undefined {
  if (rule in PROBLEMS) return PROBLEMS[rule as keyof typeof PROBLEMS](value);
  const { allowed, ...text } = RULES[rule as keyof typeof RULES];
  return fits(value, text) ? undefined : allowed;
}

const PROBLEMS = {
  id: idProblem,
  host: hostProblem,
  teamName: teamNameProblem,
  timeZone: timeZoneProblem,
};

function timeZoneProblem(name: string): string | undefined {
  const known = fits(name, timeZone) && isTimeZone(name);
  return known ? undefined : 'must be a time zone of the IANA database such as Europe/Berlin';
}

/** The rule for the name of a new team. */
function teamNameProblem(name: string): string | undefined {
  if (!fits(name, TEAM_RULES.name))
    return `must be 1 to ${TEAM_RULES.name.max} lower-case letters, digits and hyphens, without a hyphen at an end`;
  const reserved =
    RESERVED_TEAMS.includes(name) || RESERVED_TEAM_PREFIXES.some((text) => name.startsWith(text));
  return reserved ? 'must not be a namespace of a store, of Kubernetes or of the platform' : undefined;
}
