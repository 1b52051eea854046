import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withoutMethods } from '../../scripts/unused-methods.mjs';

const library = `class Other { gone() {} }
class Index {
  static gone() { return 1; }
  get size() { return 2; }
  async gone() { return { nested() {} }; }
  kept() { return 'gone() {}'; }
}
export { Index, Other };`;

describe('methods of a library that nobody calls', () => {
  it('are left out of the class that is named, and nothing else is touched', () => {
    const code = withoutMethods(library, { Index: ['gone'] });
    assert.equal(code.includes('nested'), false);
    assert.equal(code.includes('return 1'), false);
    assert.ok(code.includes('class Other { gone() {} }'), 'another class keeps its method');
    assert.ok(code.includes("kept() { return 'gone() {}'; }"), 'words in a string are no method');
    assert.ok(code.includes('get size()'), 'what is not named stays');
  });

  it('stop the build when the library no longer has them', () => {
    assert.throws(() => withoutMethods(library, { Index: ['missing'] }), /Index\.missing/);
    assert.throws(() => withoutMethods(library, { Missing: ['gone'] }), /Missing\.gone/);
  });
});
