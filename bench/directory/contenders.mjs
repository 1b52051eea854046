// The pages: each reads the same services, has a search box, filters by category where it can, and shows results as it does.
import { script } from '../lib/pages.mjs';
import { versionOf } from '../lib/peers.mjs';
import { filters } from './data.mjs';

const start = (count) =>
  `<script>window.data = fetch('/data/${count}.json').then((answer) => answer.json());</script>`;

/** What all pages of others share: how a card looks, and what is searched. */
const shared = `
  const escaped = (text) => text.replace(/[&<>"]/g, (sign) => '&#' + sign.charCodeAt(0) + ';');
  const site = (s) => s.locations[0].addresses[0];
  const place = (s) => site(s).address1 + ', ' + site(s).city + ' ' + site(s).postalCode;
  const names = (list) => list.map(({ name }) => name);
  const card = (s) => '<article class="card"><h3>' + escaped(s.name) + '</h3><p>' + escaped(s.organization.name + ', ' + site(s).city)
    + '</p><p>' + escaped(s.description) + '</p><p>' + escaped(place(s)) + ' <a href="tel:' + s.phones[0].number + '">' + s.phones[0].number
    + '</a></p><p>' + escaped(names(s.languages).join(', ') + ', ' + s.feesDescription) + '</p></article>';
  const choices = ${JSON.stringify(filters)};
  const boxes = choices.map((name) => '<label><input type="checkbox" value="' + name + '">' + name + ' <span></span></label>').join('');
  const app = document.body.appendChild(document.createElement('main'));
  const perPage = 20;`;

const scan = `${shared}
  const list = await window.data;
  const texts = list.map((s) => [s.name, s.organization.name, s.description, ...names(s.categories), site(s).city].join(' ').toLowerCase());
  app.innerHTML = '<input type="search" aria-label="Search"><fieldset class="facet">' + boxes + '</fieldset><p role="status"></p><div class="results"></div>';
  const [input, status, results] = ['input[type=search]', '[role=status]', '.results'].map((s) => app.querySelector(s));
  const checks = [...app.querySelectorAll('.facet input')];
  function show() {
    const words = input.value.trim().toLowerCase().split(/\\s+/).filter(Boolean);
    const wanted = checks.filter((box) => box.checked).map((box) => box.value);
    const counts = {};
    const shown = [];
    let total = 0;
    for (let i = 0; i < list.length; i++) {
      if (!words.every((word) => texts[i].includes(word))) continue;
      const own = names(list[i].categories);
      for (const name of own) counts[name] = (counts[name] ?? 0) + 1;
      if (wanted.length && !own.some((name) => wanted.includes(name))) continue;
      if (total++ < perPage) shown.push(list[i]);
    }
    status.textContent = total + ' results';
    results.innerHTML = shown.map(card).join('');
    for (const box of checks) box.nextElementSibling.textContent = '(' + (counts[box.value] ?? 0) + ')';
  }
  input.oninput = show;
  for (const box of checks) box.onchange = show;
  show();`;

const listJs = `import List from 'list.js'; ${shared}
  const list = await window.data;
  app.innerHTML = '<div id="app"><input type="search" class="search" aria-label="Search"><fieldset class="facet">' + boxes
    + '</fieldset><div class="list results"></div><ul class="pagination"></ul></div>';
  const valueNames = ['name', 'organization', 'description', 'place', 'categories', 'languages'];
  const item = '<article class="card"><h3 class="name"></h3>' + valueNames.slice(1).map((name) => '<p class="' + name + '"></p>').join('') + '</article>';
  const values = list.map((s) => ({ name: s.name, organization: s.organization.name, description: s.description, place: place(s),
    categories: names(s.categories).join(', '), languages: names(s.languages).join(', ') }));
  const view = new List('app', { valueNames, item, page: perPage, pagination: true }, values);
  const checks = [...app.querySelectorAll('.facet input')];
  for (const box of checks) box.onchange = () => {
    const wanted = checks.filter(({ checked }) => checked).map(({ value }) => value);
    if (wanted.length) view.filter((one) => wanted.some((name) => one.values().categories.includes(name)));
    else view.filter();
  };`;

const dataTables = `import DataTable from 'datatables.net-dt'; import 'datatables.net-dt/css/dataTables.dataTables.min.css'; ${shared}
  const list = await window.data;
  app.innerHTML = '<fieldset class="facet">' + boxes + '</fieldset><table id="table" class="results"><thead><tr>'
    + ['Name', 'Organization', 'About', 'Category', 'Place', 'Languages'].map((name) => '<th>' + name + '</th>').join('') + '</tr></thead></table>';
  const columns = [{ data: 'name' }, { data: 'organization.name' }, { data: 'description' }, { data: (s) => names(s.categories).join(', ') },
    { data: place }, { data: (s) => names(s.languages).join(', ') }];
  const view = new DataTable('#table', { data: list, columns, deferRender: true, pageLength: perPage, order: [] });
  const checks = [...app.querySelectorAll('.facet input')];
  for (const box of checks) box.onchange = () =>
    view.column(3).search(checks.filter(({ checked }) => checked).map(({ value }) => value).join('|'), true, false).draw();`;

/** MiniSearch behind InstantSearch's client interface: what its documentation calls a custom back end. */
const instantSearch = `import instantsearch from 'instantsearch.js/es'; import MiniSearch from 'minisearch';
  import { configure, hits, pagination, refinementList, searchBox, stats } from 'instantsearch.js/es/widgets'; ${shared}
  const list = (await window.data).map((s, at) => ({ ...s, objectID: s.id, at, category: names(s.categories) }));
  const index = new MiniSearch({ idField: 'at', fields: ['name', 'org', 'description', 'category', 'city'],
    extractField: (s, field) => field === 'org' ? s.organization.name : field === 'city' ? site(s).city : field === 'category' ? s.category.join(' ') : s[field] });
  index.addAll(list);
  let last = { query: '', found: list };
  function answer({ indexName, params: { query = '', facetFilters = [], facets = [], page = 0, hitsPerPage = perPage } }) {
    if (query !== last.query) last = { query, found: query ? index.search(query, { prefix: true, fuzzy: 0.2, combineWith: 'AND' }).map(({ id }) => list[id]) : list };
    const found = facetFilters.length ? last.found.filter((s) => facetFilters.every((any) => [any].flat().some((one) => s.category.includes(one.slice(9))))) : last.found;
    const counts = {};
    for (const s of found) for (const name of s.category) counts[name] = (counts[name] ?? 0) + 1;
    return { index: indexName, query, params: '', page, hitsPerPage, processingTimeMS: 1, exhaustiveNbHits: true, nbHits: found.length,
      nbPages: Math.ceil(found.length / hitsPerPage), hits: found.slice(page * hitsPerPage, (page + 1) * hitsPerPage),
      facets: [facets].flat().includes('category') ? { category: counts } : {} };
  }
  app.innerHTML = ['box', 'stats', 'facet', 'results', 'pages'].map((name) => '<div id="' + name + '" class="' + name + '"></div>').join('');
  const search = instantsearch({ indexName: 'services', searchClient: { search: async (asked) => ({ results: asked.map(answer) }) }, future: { preserveSharedStateOnUnmount: true } });
  search.addWidgets([configure({ hitsPerPage: perPage }), searchBox({ container: '#box' }), stats({ container: '#stats' }),
    refinementList({ container: '#facet', attribute: 'category', limit: 10, sortBy: ['name:asc'] }),
    hits({ container: '#results', templates: { item: card } }), pagination({ container: '#pages' })]);
  search.start();`;

const others = [
  { id: 'scan', label: 'hand-written scan', module: scan },
  {
    id: 'instantsearch',
    label: 'InstantSearch + MiniSearch',
    packages: ['instantsearch.js', 'minisearch'],
    module: instantSearch,
  },
  { id: 'list', label: 'List.js', packages: ['list.js'], module: listJs },
  {
    id: 'datatables',
    label: 'DataTables',
    packages: ['datatables.net-dt'],
    module: dataTables,
    ready: () => bench.seen('tbody td:nth-child(2)').length > 0,
  },
];

/** Records a page, where Kith reads pages. */
export const PAGE = 1_000;

const ready = () => bench.seen('.card').length > 0;

function ours(id, label, src, count, more = '') {
  const body = `<kith-resource-directory src="${src}" format="kith" country="US"></kith-resource-directory>`;
  return {
    id,
    label,
    count,
    path: `/${id}/${count}/`,
    last:
      src.endsWith('/') && count > PAGE
        ? `${src}services-${count - PAGE}.json`
        : src.endsWith('/')
          ? `${src}services`
          : src,
    head:
      ['kith-resource-directory', 'kith-search', 'kith-keep']
        .map((name) => script(`/kith/${name}.js`))
        .join('') + more,
    body,
    ready,
  };
}

/** @param {number} count how many services */
export function contendersFor(count) {
  const theirs = others.map(({ id, label, packages = [], ...one }) => ({
    ready,
    ...one,
    id,
    count,
    label: [label, ...packages.slice(0, 1).map((name) => versionOf(name))].join(' '),
    path: `/${id}/${count}/`,
    last: `/data/${count}.json`,
    head: start(count) + script(`/${id}.js`),
    body: '',
  }));
  const pages = `/api/${count}/`;
  return [
    ours('kith', 'Kith, pages of 1,000', pages, count),
    ours('kith-worker', 'Kith, pages, worker', pages, count, script('/kith/kith-search-worker.js')),
    ours('kith-file', 'Kith, one file', `/data/${count}.json`, count),
    ...theirs,
  ];
}
