import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // light-dark() is left to the browser: what a compiler makes of it does not follow Mantine's switch.
  build: { outDir: 'dist', target: 'es2023', cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
});
