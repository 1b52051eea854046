import { registerLinks } from '../ui/links.js';
import { registerDirectoryMore } from '../widgets/resource-directory/more/more.js';

registerDirectoryMore();
registerLinks();
