import { escapeXml } from './escape-xml.ts';

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FONT = '<sz val="11"/><name val="Noto Sans"/><family val="2"/>';
const EDGE = '<left style="thin"><color rgb="FF7C8590"/></left><right style="thin"><color rgb="FF7C8590"/></right><top style="thin"><color rgb="FF7C8590"/></top><bottom style="thin"><color rgb="FF7C8590"/></bottom><diagonal/>';
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
const OWN_FORMATS_FROM = 164; // below lie those every program has

export const PLAIN = 0;
export const BOLD = 1;
export const TO_FILL = 2;
export const INERT = 3; // a text that begins like a formula stays a text, also after it was edited

const FIXED = [
  `<xf applyAlignment="1">${WRAPPED}</xf>`,
  `<xf fontId="1" applyFont="1" applyAlignment="1">${WRAPPED}</xf>`,
  '<xf fillId="2" borderId="1" applyFill="1" applyBorder="1" applyProtection="1"><protection locked="0"/></xf>',
  `<xf quotePrefix="1" applyAlignment="1">${WRAPPED}</xf>`,
];

const MARKED = `<xf fillId="3" quotePrefix="1" applyFill="1" applyAlignment="1">${WRAPPED}</xf>`;

/** The styles of one workbook: four that are always there, then one for each number format in use, plain or strong, in order of appearance. */
export class Styles {
  private readonly formats: string[] = [];
  private readonly numbers: string[] = []; // and the marked one
  private hasMark = false;

  ofNumber(format: string, isStrong: boolean): number {
    if (!this.formats.includes(format)) this.formats.push(format);
    const id = OWN_FORMATS_FROM + this.formats.indexOf(format);
    const style = `<xf numFmtId="${id}"${isStrong ? ' fontId="1" applyFont="1"' : ''} applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>`;
    if (!this.numbers.includes(style)) this.numbers.push(style);
    return FIXED.length + this.numbers.indexOf(style);
  }

  ofMark(): number {
    this.hasMark = true;
    if (!this.numbers.includes(MARKED)) this.numbers.push(MARKED);
    return FIXED.length + this.numbers.indexOf(MARKED);
  }

  xml(): string {
    const formats = this.formats.map((format, at) => `<numFmt numFmtId="${OWN_FORMATS_FROM + at}" formatCode="${escapeXml(format)}"/>`);
    const styles = [...FIXED, ...this.numbers];
    return (
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${SHEET}">${formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : ''}` +
      `<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts><fills count="${this.hasMark ? 4 : 3}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE4ECF6"/><bgColor indexed="64"/></patternFill></fill>${this.hasMark ? '<fill><patternFill patternType="solid"><fgColor rgb="FFFBE3DC"/><bgColor indexed="64"/></patternFill></fill>' : ''}</fills>` +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${EDGE}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${styles.length}">${styles.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }
}
