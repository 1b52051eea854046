import { define } from '../util/define.js';
import { KithPeerFinder } from '../widgets/peer-finder/peer-finder.js';

define('kith-peer-finder', KithPeerFinder);
