import { installCrisisMore } from '../widgets/crisis-panel/more/more.js';

installCrisisMore();
