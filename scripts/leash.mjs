/** Preloaded into what is started for a while: when the starter is gone, however it went, this process is told to end in good order, and ended when it does not. */
const PATIENCE = 30_000;

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), PATIENCE).unref();
});
process.channel?.unref();
