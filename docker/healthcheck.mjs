/** Health check of the image, for APIs and workers: exit code 0 if the process in this container responds. */
const url = `http://127.0.0.1:${process.env.PORT ?? '3000'}/health/live`;
const { ok } = await fetch(url, { signal: AbortSignal.timeout(4_000) }).catch(() => ({ ok: false }));
process.exit(ok ? 0 : 1);
