// Imported by what a run of tests starts, with the run's process id in KITH_RUN: when the run is gone, however that came to
// its end, this process ends too. Else it would go on out of sight, with its browsers and servers.
const run = Number(process.env.KITH_RUN);

function endAlone() {
  try {
    process.kill(run, 0); // asks only whether there is such a process
  } catch {
    process.exit(1);
  }
}

if (run) setInterval(endAlone, 1000).unref();
