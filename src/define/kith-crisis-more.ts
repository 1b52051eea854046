import { drawWarmlines } from '../ui/warmlines-part.js';
import { addPart } from '../util/parts.js';
import { installCrisisMore } from '../widgets/crisis-panel/more/more.js';

installCrisisMore();
addPart('warmlines', drawWarmlines);
