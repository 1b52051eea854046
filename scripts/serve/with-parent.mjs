/**
 * Loaded into a child process with `--import`: when the process that started it is gone, however it died, the child
 * closes as if it had been asked to, so that nothing is left running and its database is shut properly.
 */
if (process.connected) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(0), 3000).unref();
  });
  process.channel?.unref();
}
