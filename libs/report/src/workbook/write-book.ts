import { FILL, type BookCell, type BookRow, type BookSheet } from './cell.ts';
import { escapeXml } from './escape-xml.ts';
import { BOLD, INERT, PLAIN, Styles, TO_FILL } from './styles.ts';
import { writeZip } from './write-zip.ts';

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const WORKBOOK_TYPE = `${KIND}.sheet`;

/** Sheets as XLSX: no formula anywhere, heads that stay in sight, no date inside, so that the same sheets are the same bytes. */
export function writeBook(sheets: readonly BookSheet[]): Buffer {
  const styles = new Styles();
  const bodies = sheets.map((sheet) => sheetXml(sheet, styles));
  const at = sheets.map((_, index) => index + 1);
  const link = (id: number, kind: string, target: string): string => `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const kinds = at.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${KIND}.worksheet+xml"/>`).join('');
  return writeZip([
    {
      name: '[Content_Types].xml',
      text: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/>${kinds}<Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`,
    },
    { name: '_rels/.rels', text: `${XML}<Relationships xmlns="${PACKAGE}/relationships">${link(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>` },
    {
      name: 'xl/workbook.xml',
      text: `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${escapeXml(sheetName(name))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', text: `${XML}<Relationships xmlns="${PACKAGE}/relationships">${at.map((number) => link(number, 'worksheet', `worksheets/sheet${number}.xml`)).join('')}${link(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>` },
    { name: 'xl/styles.xml', text: styles.xml() },
    ...bodies.map((text, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, text })),
  ]);
}

function sheetXml({ columns, above, head, rows, isLocked = false }: BookSheet, styles: Styles): string {
  const first = above.length + head.length + 1; // the row below the head
  const lines: BookRow[] = [...above.map((text, at) => ({ cells: [text], isStrong: at === 0 })), ...head.map((cells) => ({ cells, isStrong: true })), ...rows];
  const wide = above.map((_, at) => `<mergeCell ref="A${at + 1}:${columnName(columns.length)}${at + 1}"/>`).join('');
  return (
    `${XML}<worksheet xmlns="${SHEET}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${first - 1}" topLeftCell="A${first}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${columns.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>${lines.map((row, at) => rowXml(at + 1, row, styles)).join('')}</sheetData>` +
    `${isLocked ? '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>' : ''}${above.length > 0 ? `<mergeCells count="${above.length}">${wide}</mergeCells>` : ''}</worksheet>`
  );
}

function rowXml(number: number, { cells, isStrong = false }: BookRow, styles: Styles): string {
  return `<row r="${number}">${cells.map((cell, at) => cellXml(`${columnName(at + 1)}${number}`, cell, isStrong, styles)).join('')}</row>`;
}

function cellXml(reference: string, cell: BookCell, isStrong: boolean, styles: Styles): string {
  if (cell === null || cell === '') return '';
  if (cell === FILL) return `<c r="${reference}" s="${TO_FILL}"/>`;
  if (typeof cell === 'number') return `<c r="${reference}" s="${isStrong ? BOLD : PLAIN}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${reference}" s="${styles.ofNumber(cell.format, isStrong)}"><v>${cell.digits}</v></c>`;
  const style = /^[=+\-@\t\r]/.test(cell) ? INERT : isStrong ? BOLD : PLAIN;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

/** A, B, ... Z, AA. */
function columnName(number: number): string {
  return number <= 26 ? String.fromCharCode(64 + number) : `${columnName(Math.floor((number - 1) / 26))}${columnName(((number - 1) % 26) + 1)}`;
}

/** What a workbook allows as the name of a sheet: 31 letters, none of []:*?/\\. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}
