import { define } from '../util/define.js';
import { KithQuickExit } from '../widgets/quick-exit/quick-exit.js';

define('kith-quick-exit', KithQuickExit);
