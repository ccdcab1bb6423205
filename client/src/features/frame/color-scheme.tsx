import { ActionIcon, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { Monitor, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';

const NEXT: Record<MantineColorScheme, MantineColorScheme> = { auto: 'light', light: 'dark', dark: 'auto' };
const WORDS: Record<MantineColorScheme, string> = { auto: 'as the system', light: 'light', dark: 'dark' };
const ICONS = { auto: Monitor, light: Sun, dark: Moon };

/** Light, dark, or as the system has it. */
export function ColorScheme(): ReactNode {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const next = NEXT[colorScheme];
  const Icon = ICONS[colorScheme];
  return (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={`Colours: ${WORDS[colorScheme]}. Switch to ${WORDS[next]}`}
      onClick={() => setColorScheme(next)}
    >
      <Icon size={16} aria-hidden />
    </ActionIcon>
  );
}
