import { zipPart } from '../search/zip.js';
import * as table from '../search/zip-data.js';
import { addPart } from '../util/parts.js';

addPart('zip', zipPart(table));
