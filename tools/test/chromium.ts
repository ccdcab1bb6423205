/** Debian's Chromium; CHROMIUM_PATH names another. */
export const CHROMIUM = '/usr/bin/chromium';
