import { expect } from '@open-wc/testing';
import { ServiceSchema } from '../../../../src/model/service.js';
import { primaryPhone } from '../../../../src/model/service-view.js';
import { readEnvelope } from '../../../../src/sources/hsds/envelope.js';
import { toService } from '../../../../src/sources/hsds/service.js';
import { isDropped } from '../../../../src/sources/read-list.js';
import type { Dropped } from '../../../../src/sources/service-source.js';
import type { Service } from '../../../../src/model/service.js';
import { fixtures } from '../../../helpers/fixtures.js';
import { readAll, sourceAt } from './read-all.js';

const at = (path: string) => new URL(`/fixtures/hsds/${path}`, location.href).href;

/** What a file must give: services read, records dropped; with the large data, then with our own small files. */
const FEEDS: [file: string, outside: [number, number], own: [number, number]][] = [
  ['baltimore-charmcare/services_full.ndjson', [420, 0], [3, 0]],
  ['detroit-313-help/services_full.json', [4, 0], [1, 0]],
  ['detroit-313-help/service_at_locations.json', [0, 4], [0, 1]],
  ['spec-3.2.3/examples/service_full.json', [1, 0], [1, 0]],
  ['spec-3.2.3/examples/service_list.json', [1, 0], [1, 0]],
  ['oruk-3.0/examples/service_full.json', [1, 0], [1, 0]],
  ['oruk-3.0/examples/service_list.json', [1, 0], [1, 0]],
  ['oruk-validator-mocks/V3.0-UK-Default/service_list.json', [1, 0], [1, 0]],
  ['oruk-validator-mocks/V3.0-UK-Default/service_full.json', [1, 0], [1, 0]],
  ['oruk-validator-mocks/V3.0-UK-Fail/service_list.json', [3, 0], [2, 0]],
  ['oruk-validator-mocks/V3.0-UK-Fail/service_full.json', [1, 0], [1, 0]],
];

const read: Record<string, { services: Service[]; dropped: Dropped[] }> = {};

describe(`real and official feeds (${fixtures.outside ? 'the large data' : 'our own small files'})`, () => {
  for (const [file, outside, own] of FEEDS) {
    it(`reads ${file}`, async () => {
      const { services, dropped } = (read[file] = await readAll(sourceAt(at(file))));
      expect([services.length, dropped.length]).to.deep.equal(fixtures.outside ? outside : own);
      for (const service of services) ServiceSchema.parse(service);
      expect(JSON.stringify(services)).not.to.match(/&(?:#\d+|amp|quot);|<\/?[a-z][^>]*>/i);
    });
  }

  it('reads the examples that Prism serves', async () => {
    interface Mock {
      paths: Record<
        string,
        { get: { responses: { 200: { content: Record<string, { example: unknown }> } } } }
      >;
    }
    const mock = await fixtures.json<Mock>('hsds/prism/hsds-3.2.3.mock.json');
    const example = (path: string) =>
      mock.paths[path]?.get.responses[200].content['application/json']?.example;
    for (const path of ['/services', '/services/{id}']) {
      const found = readEnvelope(example(path), 'https://x.example').items.map(toService);
      expect(found).to.have.lengthOf(1);
      expect(found.some(isDropped)).to.equal(false);
    }
  });

  it('gives Baltimore a number to call wherever there is one', () => {
    const { services = [] } = read['baltimore-charmcare/services_full.ndjson'] ?? {};
    const callable = services.filter((s) => primaryPhone(s)?.dial).length;
    expect(callable).to.equal(fixtures.outside ? 420 : 2);
    const hidden = services.filter((s) => s.locations?.some((l) => !l.addressPublic));
    expect(hidden.length).to.equal(fixtures.outside ? 8 : 1);
    expect(
      hidden.flatMap((s) => s.locations ?? []).every((l) => l.latitude === undefined || l.addressPublic),
    ).to.equal(true);
  });

  it('accounts for every record', () => {
    const files = Object.entries(read);
    const services = files.reduce((sum, [, { services: s }]) => sum + s.length, 0);
    for (const [file, { services: kept, dropped }] of files) {
      const why = dropped.map(({ id, field, reason }) => `${id ?? 'no id'}: ${field} ${reason}`);
      console.log(`${file}: ${kept.length} read, ${dropped.length} dropped`, ...new Set(why));
    }
    expect(files).to.have.lengthOf(FEEDS.length);
    expect(services).to.equal(fixtures.outside ? 434 : 13);
  });
});
