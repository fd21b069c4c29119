/** Preloaded into a child process. Stops the process with SIGTERM when its parent ends in any way, and with SIGKILL if that does not work. */
const STOP_TIMEOUT_MS = 30_000;

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), STOP_TIMEOUT_MS).unref();
});
process.channel?.unref();
