/** Preloaded by `ready.mjs` into what it runs: when the starter is gone, however it went, this process is told to end in good order. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
