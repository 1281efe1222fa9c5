import { hindi } from '../messages/hindi.ts';
import { addCatalogue } from '../translate/catalogue.ts';

/** Importing this folder makes Hindi readable. The web imports it only when a reader asks for Hindi; servers and the report import `documents`. */
addCatalogue('hi', hindi);
export const isHindiLoaded = true;
