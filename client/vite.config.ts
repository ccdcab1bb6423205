import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/graphql': { target: server, ws: true }, '/healthz': server } },
  // light-dark() is left to the browser: what a compiler makes of it does not follow Mantine's switch.
  build: { outDir: 'dist', target: 'es2023', cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
});
