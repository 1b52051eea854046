import { installCrisisSource } from '../widgets/crisis-source/crisis-source.js';

installCrisisSource();
