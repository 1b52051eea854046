import { addPart } from '../util/parts.js';
import { csv } from './csv/csv.js';
import { fhir } from './fhir/fhir.js';
import { partOf } from './format.js';
import { json } from './json/json.js';

/** Makes `fhir`, `csv` and `json` known to every widget on the page, loaded already or still to come. */
export function registerFormats(): void {
  addPart(partOf('fhir'), fhir);
  addPart(partOf('csv'), csv);
  addPart(partOf('json'), json);
}
