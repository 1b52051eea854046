import { renderRichText } from '../questionnaire/rich-text.js';
import { addPart } from '../util/parts.js';

addPart('rich-text', renderRichText);
