// Counts tests for scripts/test.mjs (as JSON in the file KITH_TEST_RESULT names) and says which fixtures were read.
import { writeFileSync } from 'node:fs';

const testsIn = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsIn)] : []);

export function countingReporter(fixtureSummary) {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0, files: 0 };
      for (const session of sessions) {
        const tests = testsIn(session.testResults);
        counts.files += 1;
        counts.passed += tests.filter((test) => test.passed).length;
        counts.skipped += tests.filter((test) => test.skipped).length;
        const failed = tests.filter((test) => !test.passed && !test.skipped).length;
        // a file that broke before or outside its tests, or that has none, has failed as well
        const broken = session.passed !== true || tests.length === 0;
        counts.failed += failed > 0 ? failed : Number(broken);
        if (tests.length === 0) console.error(`No test ran in ${session.testFile}`);
      }
      console.log(fixtureSummary());
      if (process.env.KITH_TEST_RESULT) writeFileSync(process.env.KITH_TEST_RESULT, JSON.stringify(counts));
    },
  };
}
