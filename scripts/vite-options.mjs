// What every Vite build of this repository shares.

/**
 * Class fields as Lit needs them: an assignment, which runs the reactive property's setter, and never a definition of its
 * own, which would hide it. Vite takes this from tsconfig only for files in tsconfig's `include`, so it is named here too.
 */
export const oxc = {
  assumptions: { setPublicClassFields: true },
  typescript: { removeClassFieldsWithoutInitializer: true },
};
