/** A made-up county in the dry hills of Oregon. Its ZIP codes are not in use; its places are consistent among themselves. */
export const STATE = 'OR';
export const COUNTY = 'Riverbend County';

export interface Town {
  readonly name: string;
  readonly zip: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly streets: readonly string[];
  /** How one gets there without a car. */
  readonly bus: string;
}

const town = (
  name: string,
  zip: string,
  [latitude, longitude]: [number, number],
  streets: readonly string[],
  bus: string,
): Town => ({ name, zip, latitude, longitude, streets, bus });

export const TOWNS = {
  alderFalls: town(
    'Alder Falls',
    '97888',
    [44.912, -119.604],
    [
      'Main St',
      'Court St',
      'Falls Ave',
      'Depot St',
      'N 2nd St',
      'Mill Race Rd',
      'Hospital Way',
      'Chokecherry Ln',
    ],
    'River Line buses 1 and 2 stop at Court and Main, two blocks away.',
  ),
  cedarBend: town(
    'Cedar Bend',
    '97889',
    [44.781, -119.352],
    ['Cedar St', 'Bend Ave', 'Railroad St', 'W 4th St', 'School Rd'],
    'River Line bus 2 stops at the Cedar Bend grocery five times on weekdays.',
  ),
  lowerMill: town(
    'Lower Mill',
    '97890',
    [44.968, -119.871],
    ['Mill St', 'Weir Rd', 'Sawyer Ave', 'River Rd'],
    'River Line bus 1 comes at 7:40 am and 4:15 pm on weekdays.',
  ),
  juniperFlat: town(
    'Juniper Flat',
    '97891',
    [44.633, -119.788],
    ['Juniper Ave', 'County Road 12', 'Sage St', 'Windmill Rd'],
    'No bus. Dial-a-Ride comes on Tuesday and Thursday; call the day before.',
  ),
  redWillow: town(
    'Red Willow',
    '97892',
    [45.066, -119.438],
    ['Willow St', 'Creamery Rd', 'E 1st St', 'Orchard Ave'],
    'River Line bus 3 stops at the Red Willow library on weekdays.',
  ),
  camasLanding: town(
    'Camas Landing',
    '97893',
    [45.101, -119.702],
    ['Landing Rd', 'Camas St', 'Ferry St'],
    'River Line bus 3 turns around at the boat ramp, ten minutes on foot.',
  ),
  otterCreek: town(
    'Otter Creek',
    '97894',
    [44.702, -119.121],
    ['Creek Rd', 'Otter St', 'Lodgepole Dr'],
    'No bus. Volunteer drivers can be asked for by phone three days ahead.',
  ),
  elkMeadow: town(
    'Elk Meadow',
    '97895',
    [44.521, -119.447],
    ['Meadow Ave', 'Elk St', 'Forest Service Rd'],
    'No bus. The Friday shopping van goes to Alder Falls and back.',
  ),
  threePines: town(
    'Three Pines',
    '97896',
    [44.838, -119.983],
    ['Pine St', 'Ranger Rd', 'Cutoff Rd'],
    'No bus. Dial-a-Ride comes on Wednesday; call the day before.',
  ),
  sandbar: town(
    'Sandbar',
    '97897',
    [45.018, -119.211],
    ['Sandbar Loop', 'Levee Rd', 'Main St'],
    'River Line bus 3 comes on Monday, Wednesday and Friday.',
  ),
  stonyGap: town(
    'Stony Gap',
    '97898',
    [44.447, -119.915],
    ['Gap Rd', 'Quarry St', 'Church St'],
    'No bus, and the pass road can close in winter: call before you start.',
  ),
} as const satisfies Record<string, Town>;

export type TownKey = keyof typeof TOWNS;
export const TOWN_KEYS = Object.keys(TOWNS) as TownKey[];
