// Optional part: shows the bold, lists and links of FHIR forms in <kith-check-in>, made safe by DOMPurify.
import '../define/kith-rich-text.js';
