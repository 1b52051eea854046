import { installCrisisWorld } from '../widgets/crisis-panel/world.js';

installCrisisWorld();
