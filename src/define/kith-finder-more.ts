import { registerFinderMore } from '../widgets/peer-finder/more/more.js';

registerFinderMore();
