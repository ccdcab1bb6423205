/** Debian's Chromium, for where CHROMIUM_PATH names no other. */
export const CHROMIUM = '/usr/bin/chromium';
