import { createTheme, type MantineColorsTuple } from '@mantine/core';

const teal: MantineColorsTuple = [
  '#edfaf7',
  '#d5f2ec',
  '#a9e5d9',
  '#7ad7c5',
  '#53cbb4',
  '#37bea5',
  '#0f9c86',
  '#0f766e',
  '#0b5f59',
  '#064843',
];

/** Calm and dense; status colors always come with an icon and a word. */
export const theme = createTheme({
  primaryColor: 'urumi',
  // The lightest shade with a contrast of 4.5:1 to white text, in light and dark.
  primaryShade: 7,
  colors: { urumi: teal },
  defaultRadius: 'md',
  autoContrast: true,
  respectReducedMotion: true,
  fontFamily: '"Instrument Sans Variable", ui-sans-serif, system-ui, "Segoe UI", Roboto, sans-serif',
  headings: { fontWeight: '700' },
  components: {
    // The header of a dialog is not the banner of the page.
    Modal: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
  },
});
