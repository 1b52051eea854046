import { installCrisisQr } from '../widgets/crisis-panel/qr.js';

installCrisisQr();
