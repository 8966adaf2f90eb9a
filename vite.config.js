import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { rust } from './scripts/vite-rust.mjs';

// Verified with WebAssembly and ECharts. Style attributes are what ECharts positions its tooltips with.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

/** Puts the policy into the page, after the character set. Not while developing: Vite injects styles then. */
function contentSecurityPolicy() {
  const charset = '<meta charset="utf-8">';
  const policy = `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">`;
  return {
    name: 'linchpin-content-security-policy',
    apply: 'build',
    transformIndexHtml(html) {
      if (!html.includes(charset)) throw new Error(`index.html has no ${charset}`);
      return html.replace(charset, `${charset}\n    ${policy}`);
    },
  };
}

export default defineConfig({
  // Relative addresses: the built page works in any folder of any host.
  base: './',
  plugins: [rust(), contentSecurityPolicy()],
  resolve: {
    alias: {
      // src/browser/chart_host.js is copied to target/pkg by wasm-bindgen, away from its neighbours.
      '@linchpin/echarts': fileURLToPath(new URL('src/browser/echarts.js', import.meta.url)),
    },
  },
  optimizeDeps: {
    entries: ['index.html'],
    include: ['echarts/core', 'echarts/charts', 'echarts/components', 'echarts/features', 'echarts/renderers'],
  },
  server: {
    port: Number(process.env.PORT) || 5173,
    watch: { ignored: ['**/target/**', '**/dist/**'] },
  },
  build: {
    outDir: 'dist',
    // Nothing as a data: address, nothing preloaded by an inline script.
    assetsInlineLimit: 0,
    modulePreload: false,
    // budgets.mjs checks what is served; the charts are large and known to be.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name }) => `assets/${name === 'echarts' ? 'charts' : name}-[hash].js`,
      },
    },
  },
});
