import { expect } from '@open-wc/testing';
import { addPart } from '../../../src/util/parts.js';
import { renderRichText } from '../../../src/questionnaire/rich-text.js';
import { checkInWith, choose, expectAccessible, form, one, part, press, textOf } from './help.js';

const markdown = (valueMarkdown: string) => ({
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/rendering-markdown', valueMarkdown }],
});
const xhtml = (valueString: string) => ({
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/rendering-xhtml', valueString }],
});

const dressed = form(
  {
    linkId: 'sleep',
    text: 'How was your sleep?',
    _text: xhtml(
      'How was your <b>sleep</b>?<script>bad()</script><img src="https://spy.example/a.png" alt="" />',
    ),
    type: 'choice',
    answerOption: [
      { valueString: 'Good', _valueString: markdown('**Good**') },
      { valueString: 'Not so good' },
    ],
  },
  { linkId: 'note', text: 'A *note*', type: 'string' },
);

describe('the check-in: text with markup', () => {
  it('shows the plain text without the part, and safe bold and links with it', async () => {
    const plain = await checkInWith({ questionnaire: dressed, layout: 'page' });
    await press(plain, 'Start');
    expect(plain.renderRoot.querySelector('.ask b')).to.equal(null);
    expect(textOf(part(plain, 'step'))).to.contain('How was your sleep?');

    addPart('rich-text', renderRichText);
    const el = await checkInWith({ questionnaire: dressed, layout: 'page' });
    await press(el, 'Start');
    expect(one(el, '.ask b').textContent).to.equal('sleep');
    expect(el.renderRoot.querySelector('.ask img, .ask script')).to.equal(null);
    expect(one(el, '.option strong').textContent).to.equal('Good');
    expect(textOf(part(el, 'step'))).to.contain('A *note*'); // markup only where the form says that it is markup
    const bold = one(el, '.ask b');
    await choose(el, 'Good');
    expect(one(el, '.ask b')).to.equal(bold); // an answer does not draw it anew
    expect(one<HTMLInputElement>(el, 'input:checked').closest('label')?.textContent).to.contain('Good');
    await expectAccessible(el);
  });
});
