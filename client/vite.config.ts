import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // Do not compile light-dark(): the compiled code does not follow Mantine's color scheme.
  build: { outDir: 'dist', target: 'es2023', cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
});
