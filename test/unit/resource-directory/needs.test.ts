import { expect } from '@open-wc/testing';
import type { Service } from '../../../src/model/service.js';
import { needsFor, needsOf } from '../../../src/widgets/resource-directory/needs.js';

const service = (name: string, ...categories: string[]): Service => ({
  id: '1',
  name,
  categories: categories.map((category) => ({ name: category })),
});
const doors = (of: Service) => needsFor(of, needsOf(undefined));

describe('doors into the directory', () => {
  const cases: readonly (readonly [Service, string])[] = [
    [service('Night beds', 'Emergency Shelter'), 'stay'],
    [service('Getting there', 'Transportation for Healthcare'), 'ride'],
    [service('Cupboard', 'Food Pantry'), 'food'],
    [service('Steps', 'Job Placement'), 'work'],
    [service('Evenings', 'Support Groups'), 'talk'],
    [service('Day house', 'Outpatient Treatment'), 'treatment'],
    [service('Desk', 'Tax Preparation'), 'papers'],
    [service('Little ones', 'Parenting Education'), 'family'],
    [service('Albergue de noche'), 'stay'],
    [service('Clínica de recuperación'), 'treatment'],
  ];
  for (const [of, door] of cases) {
    it(`leads to “${of.name}” by ${door}`, () => expect(doors(of)).to.include(door));
  }

  it('looks at the beginnings of words, so that “through” is no rough ride', () => {
    expect(doors(service('Stepping through', 'Override'))).to.deep.equal([]);
    expect(doors(service('Small Business Center'))).to.deep.equal([]);
    expect(doors(service('Taxi', 'City Bus'))).to.deep.equal(['ride']);
    expect(doors(service('Desk', 'Medicaid')), 'it pays for treatment, and gives none').to.deep.equal([]);
  });

  it('does not take a warm meal or bed for someone to talk to', () => {
    expect(doors(service('Warm Meals'))).to.deep.equal(['food']);
    expect(doors(service('Warm Beds'))).to.deep.equal(['stay']);
    expect(doors(service('Night Warm Line'))).to.deep.equal(['talk']);
  });

  it('does not take whom a service is for as what it gives', () => {
    const teens = service('Reading club');
    teens.categories = [{ name: 'Teens', linkType: 'service_eligibility' }];
    expect(doors(teens)).to.deep.equal([]);
  });

  it('are those of the host where it names some', () => {
    const own = needsOf([{ label: 'Pets', terms: ['Animal'] }]);
    expect(own.map(({ label }) => label)).to.deep.equal(['Pets']);
    expect(needsFor(service('Paws', 'Animal Welfare'), own)).to.deep.equal(['own-0']);
  });

  it('fall back on the built-in ones where the host names nothing that can be used', () => {
    expect(needsOf([{ label: '', terms: [] }])).to.equal(needsOf(undefined));
  });
});
