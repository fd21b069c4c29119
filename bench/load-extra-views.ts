/** Environment that makes a program of modules load further read models before itself. How many: `BENCH_EXTRA_VIEWS` and `BENCH_COPIED_VIEWS`. */
export const LOAD_EXTRA_VIEWS = {
  NODE_OPTIONS: `--import=${new URL('register-extra-views.js', import.meta.url).href}`,
} as const;
