import { registerFormats } from '../sources/register-formats.js';

registerFormats();
