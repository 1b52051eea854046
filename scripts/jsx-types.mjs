// What the generator of dist/jsx.d.ts leaves out: it names the events' classes without importing them, knows no ref objects,
// and calls the property of an attribute that has none "undefined".

/**
 * @param {string} types as generated
 * @param {{ modules: { path: string, declarations?: { name: string, superclass?: { name: string } }[] }[] }} manifest custom-elements.json
 * @returns {string} types that stand on their own
 */
export function completeJsx(types, { modules }) {
  const imports = modules.flatMap(({ path, declarations = [] }) => {
    const events = declarations.filter(({ superclass }) => superclass?.name === 'Event');
    const names = events.map(({ name }) => name).join(', ');
    return names ? [`import type { ${names} } from "${path.replace(/^dist\//, './')}";\n`] : [];
  });
  return (
    imports.join('') +
    types
      .replace('ref?: (T | ((e: T) => void))', 'ref?: (T | ((e: T) => void) | { current: T | null })')
      .replace(/^ +\/\*\*.*\*\/\n +(?:undefined|"prop:undefined")\?:.*\n/gm, '')
  );
}
