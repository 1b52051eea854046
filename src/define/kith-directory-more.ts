import { registerDirectoryMore } from '../widgets/resource-directory/more/more.js';

registerDirectoryMore();
