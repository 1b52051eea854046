import { expect, fixture, html } from '@open-wc/testing';
import type { ZodMiniType } from 'zod/mini';
import '../../../src/define/kith-directory-more.js';
import '../../../src/define/kith-resource-directory.js';
import { CheckInSchema } from '../../../src/model/check-in.js';
import { ConnectionRequestSchema } from '../../../src/model/connection-request.js';
import { ReportSchema } from '../../../src/model/report.js';
import type { KithResourceDirectory } from '../../../src/widgets/resource-directory/resource-directory.js';
import { eventually } from '../../helpers/browser-env.js';
import { httpLab, type HttpLab } from '../../helpers/http-lab.js';
import { sampleServices, sourceOf } from '../../helpers/service-source.js';
import * as checkIn from '../check-in/help.js';
import * as finder from '../peer-finder/help.js';

const taken = { status: 201, body: {} };

/** What the server got, as its own reader with the published schema has it: nothing missing, nothing beside. */
async function expectRead<T>(lab: HttpLab, schema: ZodMiniType<T>): Promise<T> {
  const [request, ...more] = await eventually('it has arrived', async () => {
    const posts = (await lab.requests()).filter(({ method }) => method === 'POST');
    return posts.length > 0 ? posts : undefined;
  });
  expect(more).to.deep.equal([]);
  expect(request?.headers['content-type']).to.contain('application/json');
  const body = JSON.parse(request?.body ?? '') as unknown;
  const read = schema.parse(body);
  expect(read).to.deep.equal(body); // a field that the schema does not name would be gone
  return read;
}

describe('what the widgets send, read with the published schemas', () => {
  const asked = async (answers: (el: finder.Finder) => Promise<void>) => {
    const lab = await httpLab([taken]);
    const el = await finder.finderOf({ attributes: { ...finder.asking, 'request-url': lab.url } });
    await answers(el);
    await finder.press(el, 'I agree');
    await finder.press(el, /^Send$/);
    return expectRead(lab, ConnectionRequestSchema);
  };

  it('a request with all there is to fill in', async () => {
    const read = await asked(async (el) => {
      await finder.press(el, 'Read more about Ana');
      await finder.press(el, 'Ask to talk with Ana');
      await finder.type(el, '#name', 'Sam');
      await finder.press(el, /^Call$/);
      await finder.type(el, '#value', '555 555 0199');
      await finder.press(el, 'Leave only a name');
      await finder.type(el, '#times', 'Mornings');
      await finder.type(el, '#note', 'Ring twice.');
    });
    expect(read).to.deep.include({ peerId: 'ana', name: 'Sam', note: 'Ring twice.' });
    expect(read.contact).to.deep.equal({
      way: 'phone',
      value: '555 555 0199',
      voicemail: 'name-only',
      bestTimes: 'Mornings',
    });
  });

  it('a request with the least there may be', async () => {
    const read = await asked(async (el) => {
      await finder.press(el, 'Ask for anyone');
      await finder.type(el, '#name', 'S');
      await finder.press(el, /^Email$/);
      await finder.type(el, '#value', 's@x.example');
    });
    expect(read).not.to.have.any.keys('peerId', 'wishes', 'note');
    expect(read.contact).to.deep.equal({ way: 'email', value: 's@x.example' });
    expect(new Date(read.consent.at).toISOString()).to.equal(read.consent.at);
  });

  const reported = async (fill: (find: (selector: string) => HTMLInputElement) => void) => {
    const lab = await httpLab([taken]);
    const el = await fixture<KithResourceDirectory>(
      html`<kith-resource-directory
        country="US"
        report-url=${lab.url}
        .source=${sourceOf(sampleServices)}
      ></kith-resource-directory>`,
    );
    const find = (selector: string) => el.renderRoot.querySelector<HTMLInputElement>(selector);
    (await eventually('the services are there', () => find('button[data-id="bare"]'))).click();
    await el.updateComplete;
    fill((selector) => find(selector) as HTMLInputElement);
    await el.updateComplete;
    find('.report')?.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    return expectRead(lab, ReportSchema);
  };

  for (const reason of ['closed', 'number', 'hours', 'help']) {
    it(`a report: ${reason}`, async () => {
      const read = await reported((find) => find(`input[value=${reason}]`).click());
      expect(read).to.deep.equal({ id: 'bare', reason, language: 'en' });
    });
  }

  it('a report with a note as long as it may be', async () => {
    const read = await reported((find) => {
      find('input[value=hours]').click();
      const note = find('#report-note');
      note.value = 'ñ'.repeat(note.maxLength);
      note.dispatchEvent(new InputEvent('input'));
    });
    expect(read.note).to.have.length(300);
    expect(read.language).to.equal('en');
  });

  const filledIn = async (
    answers: (el: Awaited<ReturnType<typeof checkIn.checkInWith>>) => Promise<void>,
  ) => {
    const lab = await httpLab([taken]);
    const questionnaire = checkIn.form(
      { linkId: 'mood', text: 'How is it?', type: 'choice', answerOption: [{ valueString: 'Fine' }] },
      { linkId: 'note', text: 'A note', type: 'string' },
    );
    const el = await checkIn.checkInWith({ questionnaire, layout: 'page', submitUrl: lab.url });
    await checkIn.press(el, 'Start');
    await answers(el);
    await checkIn.press(el, 'Send');
    return expectRead(lab, CheckInSchema);
  };

  it('a check-in, with who reads it as the person was told', async () => {
    const read = await filledIn(async (el) => {
      await checkIn.choose(el, 'Fine');
      await checkIn.write(el, 'input.field', 'día');
    });
    expect(read.questionnaire).to.equal('https://forms.example/test');
    expect(read.told).to.deep.equal({ readBy: 'Dana', responseTime: 'Within two days' });
    expect(read.response.item?.map(({ linkId }) => linkId)).to.deep.equal(['mood', 'note']);
  });

  it('a check-in in which everything was skipped', async () => {
    const read = await filledIn(() => Promise.resolve());
    expect(read.response).to.include({ resourceType: 'QuestionnaireResponse', status: 'completed' });
    expect(read.response.item ?? []).to.deep.equal([]);
  });
});
