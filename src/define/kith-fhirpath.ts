import { fhirPathEvaluator } from '../questionnaire/fhirpath.js';
import { addPart } from '../util/parts.js';

addPart('fhirpath', fhirPathEvaluator);
