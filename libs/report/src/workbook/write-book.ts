import type { BookSheet } from './cell.ts';
import { packageParts, sheetPart, STYLES_PART } from './package-parts.ts';
import { firstRow, rowsXml, sheetEnd, sheetStart } from './sheet-xml.ts';
import { Styles } from './styles.ts';
import { writeZip } from './write-zip.ts';

export { WORKBOOK_TYPE } from './package-parts.ts';

/** Sheets as XLSX: no formula anywhere, heads that stay in sight, no date inside, so that the same sheets are the same bytes. */
export function writeBook(sheets: readonly BookSheet[]): Buffer {
  const styles = new Styles();
  const bodies = sheets.map((sheet) => sheetStart(sheet, styles) + rowsXml(firstRow(sheet), sheet.rows, styles) + sheetEnd(sheet));
  return writeZip([...packageParts(sheets), { name: STYLES_PART, text: styles.xml() }, ...bodies.map((text, index) => ({ name: sheetPart(index + 1), text }))]);
}
