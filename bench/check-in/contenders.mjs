// The pages: each shows the same form as its documentation says to, without options that would help or hinder it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { script, style } from '../lib/pages.mjs';
import { versionOf } from '../lib/peers.mjs';
import { LFORMS } from './lforms.mjs';

const defer = (src) => `<script src="${src}" defer></script>`;

/**
 * Asks for the form at once, and waits for the words of its last item. `mounting()` says: the form is here. Looks at no more than it
 * must: what it costs to look would be counted.
 */
const start = (data, last) => `<script>
  globalThis.data = fetch('${data}').then((answer) => answer.json());
  globalThis.mounting = () => (bench.from ??= performance.now());
  bench.roots = () => [document.querySelector('kith-check-in')?.shadowRoot, document.body].filter(Boolean);
  const says = (root) => root.textContent.includes(${JSON.stringify(last)});
  bench.when(() => bench.roots().some(says), (time) => (bench.done = time));
</script>`;

/** Kith asks nothing before it has said who reads the answers. The page presses Start as soon as it is there. */
const kith = `
  const form = await data;
  mounting();
  const element = document.createElement('kith-check-in');
  Object.assign(element, { readBy: 'Your peer team', responseTime: 'within two days', country: 'US', shareAnswers: true, questionnaire: form });
  element.addEventListener('kith-load', async () => {
    await element.updateComplete;
    element.shadowRoot.querySelector('[part=start]').click();
  });
  document.body.append(element);`;

const lforms = `
  const form = await data;
  await customElements.whenDefined('wc-lhc-form');
  mounting();
  const element = document.createElement('wc-lhc-form');
  document.body.append(element);
  element.questionnaire = form;`;

const survey = `
  const form = await data;
  mounting();
  const model = new Survey.Model(form);
  model.textUpdateMode = 'onTyping';
  model.render(document.body.appendChild(document.createElement('main')));`;

const medplum = `
  import { createElement as h } from 'react';
  import { createRoot } from 'react-dom/client';
  import { MantineProvider } from '@mantine/core';
  import { MedplumClient } from '@medplum/core';
  import { MedplumProvider } from '@medplum/react-hooks';
  import { QuestionnaireForm } from '@medplum/react';
  const medplum = new MedplumClient({ baseUrl: location.origin + '/', fetch: async () => new Response('{}', { status: 404, headers: { 'Content-Type': 'application/fhir+json' } }) });
  const questionnaire = await data;
  mounting();
  const form = h(QuestionnaireForm, { questionnaire, onChange: () => undefined, onSubmit: () => undefined });
  createRoot(document.body.appendChild(document.createElement('main'))).render(h(MantineProvider, null, h(MedplumProvider, { medplum }, form)));`;

const contenders = [
  {
    id: 'hand',
    label: 'hand-written page',
    module: readFileSync(join(import.meta.dirname, 'by-hand.js'), 'utf8'),
  },
  { id: 'kith', label: 'Kith', head: script('/kith/kith-check-in.js'), inline: kith },
  {
    id: 'lforms',
    label: `LHC-Forms ${LFORMS}`,
    head:
      style('/lforms/webcomponent/styles.css') +
      ['webcomponent/assets/lib/zone.min.js', 'webcomponent/lhc-forms.js', 'fhir/R4/lformsFHIR.min.js']
        .map((file) => defer(`/lforms/${file}`))
        .join(''),
    inline: lforms,
  },
  {
    id: 'survey',
    label: 'SurveyJS',
    version: 'survey-core',
    kind: 'survey',
    head:
      style('/peers/survey-core/survey-core.min.css') +
      defer('/peers/survey-core/survey.core.min.js') +
      defer('/peers/survey-js-ui/survey-js-ui.min.js'),
    inline: survey,
  },
  {
    id: 'medplum',
    label: 'Medplum QuestionnaireForm',
    version: '@medplum/react',
    head: style('/peers/@mantine/core/styles.css') + style('/peers/@medplum/react/dist/esm/index.css'),
    module: medplum,
  },
];

/** The first control of a form can be used. Asking all for their boxes would make the browser lay out what the page has put off. */
const ready = () =>
  bench
    .roots()
    .flatMap((root) => [
      ...root.querySelectorAll('input:not([type=hidden]), select, textarea, [role=radio], [role=combobox]'),
    ])
    .some((control) => !control.disabled && control.getBoundingClientRect().height > 0);

/**
 * @param {string} name of the form, as in its address
 * @param {string} last words of its last item
 */
export const contendersFor = (name, last) =>
  contenders.map(({ id, label, version, kind = 'fhir', head = '', inline, module }) => ({
    id,
    label: version ? `${label} ${versionOf(version)}` : label,
    path: `/${id}/${name}/`,
    head:
      start(`/data/${name}.${kind}.json`, last) +
      head +
      (module ? script(`/${id}.js`) : `<script type="module">${inline}</script>`),
    module,
    ready,
  }));
