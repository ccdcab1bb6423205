import { ActionIcon, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

const NEXT: Record<MantineColorScheme, MantineColorScheme> = { auto: 'light', light: 'dark', dark: 'auto' };
const WORDS: Record<MantineColorScheme, string> = { auto: 'as the system', light: 'light', dark: 'dark' };
const ICONS: Record<MantineColorScheme, IconName> = { auto: 'screen', light: 'sun', dark: 'moon' };

/** Switches between light, dark, and the system's setting. */
export function ColorScheme(): ReactNode {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const next = NEXT[colorScheme];
  return (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={`Colours: ${WORDS[colorScheme]}. Switch to ${WORDS[next]}`}
      onClick={() => setColorScheme(next)}
    >
      <Icon name={ICONS[colorScheme]} />
    </ActionIcon>
  );
}
