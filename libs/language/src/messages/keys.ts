import type { english } from './english.ts';
import type { englishDocuments } from './english-documents.ts';

/** Every key of the English catalogue; Hindi has exactly the same (a test holds it). */
export type MessageKey = keyof typeof english | keyof typeof englishDocuments;
export type Catalogue = Readonly<Record<string, string>>;
