// Generated from charts/urumi/crds/stores.yaml by `npm run generate`. Do not edit.

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
