import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// STORE_URL: a running store, whose API `npm run dev` uses.
const store = process.env.STORE_URL ?? 'http://127.0.0.1:9000';
const API = ['/store', '/storefront.json', '/samples', '/static'];

export default defineConfig({
  plugins: [react()],
  build: { target: 'es2022', reportCompressedSize: false },
  server: { proxy: Object.fromEntries(API.map((path) => [path, { target: store, changeOrigin: true }])) },
});
