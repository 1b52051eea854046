/** The version of this copy of Kith. `test/node/package.test.ts` keeps it equal to package.json. */
export const version = '0.1.0';
