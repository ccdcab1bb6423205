import type { ReactNode } from 'react';

/** Paths on a 24 by 24 grid. */
const OUTLINES = {
  sun: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2',
  moon: 'M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z',
  screen: 'M3 4h18v12H3zM12 16v4M8 20h8',
};

export type IconName = keyof typeof OUTLINES;

/** A decorative icon: the text beside it has its meaning. */
export function Icon({ name }: { name: IconName }): ReactNode {
  return (
    <svg
      width={16}
      height={16}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      aria-hidden
    >
      <path d={OUTLINES[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
