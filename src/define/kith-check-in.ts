import { define } from '../util/define.js';
import { KithCheckIn } from '../widgets/check-in/check-in.js';

define('kith-check-in', KithCheckIn);
