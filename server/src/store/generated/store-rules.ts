// Generated from charts/urumi/crds by `npm run generate`. Do not edit.

/** What the API server allows. Lengths are numbers of code points; patterns have the flag u. */
export const STORE_RULES = {
  "id": {
    "pattern": "^[a-z]([-a-z0-9]*[a-z0-9])?$",
    "min": 3,
    "max": 35
  },
  "name": {
    "pattern": "^[^\\p{Cc}]*[^\\p{Cc}\\p{Z}][^\\p{Cc}]*$",
    "min": 1,
    "max": 80
  },
  "host": {
    "pattern": "^([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\\.)+[a-z]([-a-z0-9]{0,61}[a-z0-9])?$",
    "max": 253
  },
  "version": {
    "pattern": "^[A-Za-z0-9_][A-Za-z0-9_.-]*$",
    "max": 128
  },
  "plugin": {
    "pattern": "^([a-z0-9][a-z0-9-]{0,99}|(https?:/)?/[^\\p{Cc}\\p{Z}\"']+\\.zip)$",
    "max": 512
  },
  "adminUser": {
    "pattern": "^[A-Za-z0-9_.@-]+$",
    "max": 60
  },
  "adminEmail": {
    "pattern": "^[^@\\p{Cc}\\p{Z}]+@[^@\\p{Cc}\\p{Z}]+$",
    "max": 254
  },
  "schedule": {
    "pattern": "^(@hourly|@daily|@weekly|([0-5]?[0-9]|\\*/(15|20|30)) (\\*(/([1-9]|1[0-9]|2[0-3]))?|([01]?[0-9]|2[0-3])(,([01]?[0-9]|2[0-3]))*) (\\*(/([1-9]|[12][0-9]|3[01]))?|(0?[1-9]|[12][0-9]|3[01])(,(0?[1-9]|[12][0-9]|3[01]))*) (\\*(/([1-9]|1[0-2]))?|(0?[1-9]|1[0-2])(,(0?[1-9]|1[0-2]))*) (\\*|([0-7]|0-[1-6]|1-[2-7]|2-[3-7]|3-[4-7]|4-[5-7]|5-[67]|6-7)(,([0-7]|0-[1-6]|1-[2-7]|2-[3-7]|3-[4-7]|4-[5-7]|5-[67]|6-7))*))$",
    "min": 6,
    "max": 100
  },
  "timeZone": {
    "pattern": "^[A-Z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}$",
    "min": 1,
    "max": 64
  }
} as const;

/** Ids that no store may have. */
export const RESERVED_IDS: readonly string[] = ["www","api","admin","dashboard","graphql","urumi"];

export const MAX_PLUGINS = 20;

/** Engines whose stores have no plugins. */
export const ENGINES_WITHOUT_PLUGINS: readonly string[] = ["MEDUSA"];

/** What is wrong with plugins for such an engine, in the words of the API server. */
export const NO_PLUGINS = "MEDUSA takes no plugins";

/** What is allowed as a host, in the words of the API server. */
export const HOST_ALLOWED = "must be a host name in lower case such as shop.example.com: two or more labels of at most 63 letters, digits and hyphens, at most 253 characters in all, and no IP address";

export const MAX_DOMAINS = 20;

/** How many backups of each kind the rule of a store may keep, and the rule of a store that names none. */
export const MOST_KEPT = {"last":100,"hourly":168,"daily":366,"weekly":104,"monthly":120} as const;
export const DEFAULT_KEEP = {"hourly":24,"daily":7,"weekly":4} as const;

/** What the API server allows of a Team. */
export const TEAM_RULES = {
  "name": {
    "pattern": "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$",
    "max": 63
  },
  "displayName": {
    "pattern": "^[^\\p{Cc}]*[^\\p{Cc}\\p{Z}][^\\p{Cc}]*$",
    "min": 1,
    "max": 80
  },
  "member": {
    "pattern": "^[^\\p{Cc}]+$",
    "min": 1,
    "max": 253
  },
  "hostSuffix": {
    "pattern": "^([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\\.)+[a-z]([-a-z0-9]{0,61}[a-z0-9])?$",
    "max": 253
  },
  "pluginSource": {
    "pattern": "^(publisher|(https?:/)?/([^\\p{Cc}\\p{Z}\"']*[^\\p{Cc}\\p{Z}\"'/])?/)$",
    "max": 253
  }
} as const;

/** Names that no team may have, and their beginnings. */
export const RESERVED_TEAMS: readonly string[] = ["default","urumi-system"];
export const RESERVED_TEAM_PREFIXES: readonly string[] = ["store-","kube-"];

/** Maximum items of the lists of a Team, and its greatest limit of stores. */
export const LONGEST_OF_TEAM = {"members":200,"hostSuffixes":20,"pluginSources":20} as const;
export const GREATEST_MAX_STORES = 100000;

/** What the API server allows of a Rollout. */
export const ROLLOUT_RULES = {
  "name": {
    "pattern": "^[a-z]([-a-z0-9]*[a-z0-9])?$",
    "max": 50
  },
  "percent": "^([1-9][0-9]?|100)%$",
  "amount": {
    "min": 1,
    "max": 100000
  },
  "canary": {
    "min": 0,
    "max": 1000
  },
  "timeoutSeconds": {
    "min": 1,
    "max": 86400
  },
  "most": {
    "waves": 20,
    "versions": 20,
    "ids": 1000,
    "labels": 10
  }
} as const;
