import { englishDocuments } from '../messages/english-documents.ts';
import { hindiDocuments } from '../messages/hindi-documents.ts';
import { hindi } from '../messages/hindi.ts';
import { addCatalogue } from '../translate/catalogue.ts';

/** Importing this folder makes both languages readable, with the words of the report and the mails. For servers and the report. */
addCatalogue('en', englishDocuments);
addCatalogue('hi', hindi);
addCatalogue('hi', hindiDocuments);
export const areDocumentWordsLoaded = true;
