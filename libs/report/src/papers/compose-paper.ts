import { typeset } from '../typeset/typeset.ts';
import { paperDocx } from './docx/paper-docx.ts';
import type { PaperOrder } from './model.ts';
import { paperDocument } from './paper-document.ts';

/** A paper of a sitting as PDF/UA-1 or as DOCX to be edited by hand. The same order gives the same bytes. */
export async function composePaper(order: PaperOrder): Promise<Uint8Array> {
  const document = paperDocument(order);
  return order.format === 'pdf' ? typeset(document, [], document.madeOn, 'paper.typ') : paperDocx(document);
}
