import { searchPart } from '../search/search-part.js';
import { addPart } from '../util/parts.js';

addPart('search', searchPart);
