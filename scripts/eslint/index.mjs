// Our own ESLint rules. Each has its test in test/node/eslint-rules.test.ts.
import noInlineStyle from './no-inline-style.mjs';
import noLiteralText from './no-literal-text.mjs';

export default { rules: { 'no-inline-style': noInlineStyle, 'no-literal-text': noLiteralText } };
