// Optional part: runs the expressions of FHIR forms in <kith-check-in>.
import '../define/kith-fhirpath.js';
