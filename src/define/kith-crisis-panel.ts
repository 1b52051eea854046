import { define } from '../util/define.js';
import { KithCrisisPanel } from '../widgets/crisis-panel/crisis-panel.js';

define('kith-crisis-panel', KithCrisisPanel);
