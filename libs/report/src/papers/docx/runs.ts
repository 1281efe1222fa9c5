import type { Language } from '@pakhwada/language/translate';
import { TextRun, type IRunOptions } from 'docx';
import type { Said } from '../model.ts';

export const NAVY = '1B3A5C';
export const QUIET = '44505C';
export const ALARM = 'A3231C';
export const TINT = 'EEF2F6';
export const HAIR = 'C9D1D8';
/** The fonts of the report; a machine without them takes those of its own office. Devanagari is complex script: it has a font, a size and a weight of its own. */
export const FONT = { ascii: 'Noto Sans', hAnsi: 'Noto Sans', eastAsia: 'Noto Sans', cs: 'Noto Sans Devanagari' } as const;
export const LANGUAGE = { value: 'en-IN', bidirectional: 'hi-IN' } as const;

export interface Look {
  readonly size?: number; // half points
  readonly isBold?: boolean;
  readonly colour?: string;
}

/** Text of one look; a line end becomes a line break. Text in Devanagari is marked as complex script, so that its font, size and language hold. */
export function run(text: string, lang: Language, { size = 21, isBold = false, colour = '15202B' }: Look = {}): TextRun[] {
  const look: IRunOptions = { font: FONT, size, sizeComplexScript: size, color: colour, language: LANGUAGE, ...(isBold ? { bold: true, boldComplexScript: true } : {}), ...(lang === 'en' ? {} : { noProof: true }) };
  return inKeeping(text).split('\n').map((line, i) => new TextRun({ ...look, text: line, ...(i === 0 ? {} : { break: 1 }) }));
}

export function said({ text, lang, mark }: Said, look: Look = {}): TextRun[] {
  return [...run(text, lang, look), ...(mark === null ? [] : run(`\u00a0${mark}`, lang, { ...look, size: (look.size ?? 21) - 4, isBold: false, colour: QUIET }))];
}

/** What XML cannot hold is left out. */
function inKeeping(text: string): string {
  return text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
