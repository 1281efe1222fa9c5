import { fileURLToPath, pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const api = process.env['PAKHWADA_API'] ?? 'http://127.0.0.1:3000';

// The route table says method and path to the screen, and shapes to the server. The screen checks no shape itself, so zod's 22 kB stay away from a reader's phone.
const withoutShapes = fileURLToPath(new URL('./src/shell/shapes-stay-on-the-server.ts', import.meta.url));

// The first page takes its own words with it; routes.tsx fetches those of the other pages (@pakhwada/language/rooms) with the first of them.
const firstWordsOnly: Plugin = {
  name: 'first-words-only',
  enforce: 'pre',
  resolveId: (source, importer) => {
    if (!importer?.endsWith('/translate/catalogue.ts') || !source.endsWith('/messages/english.ts')) return null;
    return fileURLToPath(new URL('../messages/english-of-web.ts', pathToFileURL(importer)));
  },
};

export default defineConfig({
  plugins: [firstWordsOnly, react()],
  resolve: { conditions: ['@pakhwada/source', 'module', 'browser', 'development|production'], alias: { zod: withoutShapes } },
  build: {
    outDir: 'dist-app',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Rules, shapes and sentences do nothing by being loaded: what stands behind a door that a page opens for something else stays away. (Of the language, rooms and hindi do: they bring words.)
      treeshake: { moduleSideEffects: [{ test: /[\\/]libs[\\/](domain|contracts|language)[\\/]src[\\/](?!rooms|hindi|documents)/, sideEffects: false }] },
      output: {
        codeSplitting: {
          groups: [
            // All that the first page needs comes in one file beside React: dozens of small ones, shared with pages that come later, weigh more than their sum. What a later page alone uses stays out of it.
            { name: 'first', tags: ['$initial'], includeDependenciesRecursively: false, priority: 1 },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack)[\\/]/, priority: 3 },
            { name: 'recharts', test: /node_modules[\\/](recharts|victory-vendor|d3-[a-z]+|@reduxjs|react-redux|immer|reselect|es-toolkit|decimal\.js-light)[\\/]/, priority: 2 },
            { name: 'react-aria', test: /node_modules[\\/](react-aria|react-aria-components|react-stately|@react-aria|@react-stately|@internationalized)[\\/]/, priority: 2 },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', port: 5173, strictPort: true, proxy: { '/v1': api, '/health': api, '/openapi.json': api } },
});
