/** What the local administrator types as user. */
export const ADMIN_LOGIN = 'admin';
/** The local administrator as a user of Kubernetes. */
export const ADMIN_USER = 'urumi:admin';
/** The group of the local administrator, which charts/urumi binds to the role admin in every team. */
export const ADMIN_GROUP = 'urumi:admins';
/** Secret with the hash of the local administrator's password. */
export const ADMIN_SECRET = 'urumi-admin-password';
