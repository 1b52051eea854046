// Optional part: a person's own earlier check-ins in <kith-check-in>, kept on their device when they ask, or from your API.
import '../define/kith-history.js';
