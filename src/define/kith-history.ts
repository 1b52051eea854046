import { registerHistory } from '../widgets/check-in/history/history.js';

registerHistory();
