import { define } from '../util/define.js';
import { KithResourceDirectory } from '../widgets/resource-directory/resource-directory.js';

define('kith-resource-directory', KithResourceDirectory);
