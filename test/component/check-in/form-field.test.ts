import { expect, fixture, html } from '@open-wc/testing';
import type { QuestionnaireResponse } from '../../../src/questionnaire/fhir.js';
import { checkInWith, choose, form, one, part, press, write } from './help.js';

const own = form(
  {
    linkId: 'a',
    text: 'Which?',
    type: 'choice',
    required: true,
    answerOption: [{ valueString: 'One' }, { valueString: 'Two' }],
  },
  { linkId: 'b', text: 'Words', type: 'string' },
);

async function inForm() {
  const host = await fixture<HTMLFormElement>(
    html`<form>
      <fieldset><input name="other" value="x" /></fieldset>
    </form>`,
  );
  const el = await checkInWith(
    { questionnaire: own, layout: 'page', name: 'check' },
    host.querySelector('fieldset') as Element,
  );
  return { host, el };
}

const value = (host: HTMLFormElement): QuestionnaireResponse =>
  JSON.parse(new FormData(host).get('check') as string) as QuestionnaireResponse;

describe('the check-in as a field of the host’s form', () => {
  it('sends its answers along under its name, up to the last key', async () => {
    const { host, el } = await inForm();
    await press(el, 'Start');
    await choose(el, 'Two');
    await write(el, 'input.field', 'late words');
    expect(value(host).item?.map(({ linkId }) => linkId)).to.deep.equal(['a', 'b']);
    expect(JSON.stringify(value(host))).to.contain('late words');
    expect(el.form).to.equal(host);
  });

  it('stops the form while an answer is needed, and lets it go when it is there', async () => {
    const { host, el } = await inForm();
    expect(el.checkValidity()).to.equal(false);
    expect(host.checkValidity()).to.equal(false);
    await press(el, 'Start');
    await choose(el, 'One');
    expect(el.checkValidity()).to.equal(true);
    expect(host.checkValidity()).to.equal(true);
  });

  it('shows what is missing when asked', async () => {
    const { el } = await inForm();
    expect(el.reportValidity()).to.equal(false);
    await el.updateComplete;
    expect(part(el, 'problems')?.textContent).to.contain('Which?');
  });

  it('has no Send of its own, and Enter in a field does not send the host’s form', async () => {
    const { host, el } = await inForm();
    let sent = 0;
    host.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    await press(el, 'Start');
    await choose(el, 'One');
    await press(el, 'Done');
    expect(sent).to.equal(0);
    expect(part(el, 'ending')?.dataset['status']).to.equal('handed');
    expect(value(host).item).to.have.length(1);
  });

  it('empties with the form', async () => {
    const { host, el } = await inForm();
    await press(el, 'Start');
    await choose(el, 'One');
    host.reset();
    await el.updateComplete;
    expect(part(el, 'start')).not.to.equal(null);
    expect(value(host).item).to.equal(undefined);
  });

  it('cannot be answered while the host’s fieldset is disabled', async () => {
    const { host, el } = await inForm();
    await press(el, 'Start');
    one<HTMLFieldSetElement>(el, 'fieldset');
    (host.querySelector('fieldset') as HTMLFieldSetElement).disabled = true;
    await el.updateComplete;
    expect(one<HTMLFieldSetElement>(el, 'fieldset').disabled).to.equal(true);
    expect(one<HTMLInputElement>(el, 'input.field').disabled).to.equal(true);
    expect(new FormData(host).has('check')).to.equal(false);
  });

  it('takes earlier answers by property, before and after its form is there', async () => {
    const response: QuestionnaireResponse = {
      resourceType: 'QuestionnaireResponse',
      status: 'in-progress',
      item: [{ linkId: 'b', answer: [{ valueString: 'from before' }] }],
    };
    const { el } = await inForm();
    el.response = response;
    await press(el, 'Start');
    expect(one<HTMLInputElement>(el, 'input.field').value).to.equal('from before');
  });
});
