import { FILL, type BookCell, type BookRow, type BookSheet, type ChoiceList } from './cell.ts';
import { escapeXml } from './escape-xml.ts';
import { SHEET_SCHEMA, sheetName, XML } from './package-parts.ts';
import { BOLD, INERT, PLAIN, TO_FILL, type Styles } from './styles.ts';

export type SheetFrame = Omit<BookSheet, 'rows'>;

/** A sheet from its beginning through its head. */
export function sheetStart({ columns, above, head }: SheetFrame, styles: Styles): string {
  const first = firstRow({ above, head });
  const lines: BookRow[] = [...above.map((text, at) => ({ cells: [text], isStrong: at === 0 })), ...head.map((cells) => ({ cells, isStrong: true }))];
  const pane = first === 1 ? '' : `<pane ySplit="${first - 1}" topLeftCell="A${first}" activePane="bottomLeft" state="frozen"/>`;
  return (
    `${XML}<worksheet xmlns="${SHEET_SCHEMA}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<cols>${columns.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>${rowsXml(1, lines, styles)}`
  );
}

/** The number of the row below the head. */
export function firstRow({ above, head }: Pick<SheetFrame, 'above' | 'head'>): number {
  return above.length + head.length + 1;
}

export function rowsXml(from: number, rows: readonly BookRow[], styles: Styles): string {
  let text = '';
  rows.forEach((row, at) => (text += rowXml(from + at, row, styles)));
  return text;
}

/** What follows the last row. */
export function sheetEnd({ columns, above, head, lists = [], isLocked = false }: SheetFrame): string {
  const wide = above.map((_, at) => `<mergeCell ref="A${at + 1}:${columnName(columns.length)}${at + 1}"/>`).join('');
  const choices = lists.map((list) => choiceXml(list, firstRow({ above, head }))).join('');
  return (
    `</sheetData>${isLocked ? '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>' : ''}${above.length > 0 ? `<mergeCells count="${above.length}">${wide}</mergeCells>` : ''}` +
    `${lists.length > 0 ? `<dataValidations count="${lists.length}">${choices}</dataValidations>` : ''}</worksheet>`
  );
}

function choiceXml({ column, rows, of }: ChoiceList, first: number): string {
  const cells = columnName(of.column);
  const source = `'${sheetName(of.sheet).replaceAll("'", "''")}'!$${cells}$1:$${cells}$${of.count}`;
  return `<dataValidation type="list" allowBlank="1" sqref="${columnName(column)}${first}:${columnName(column)}${first + rows - 1}"><formula1>${escapeXml(source)}</formula1></dataValidation>`;
}

function rowXml(number: number, { cells, isStrong = false }: BookRow, styles: Styles): string {
  return `<row r="${number}">${cells.map((cell, at) => cellXml(`${columnName(at + 1)}${number}`, cell, isStrong, styles)).join('')}</row>`;
}

function cellXml(reference: string, cell: BookCell, isStrong: boolean, styles: Styles): string {
  if (cell === null || cell === '') return '';
  if (cell === FILL) return `<c r="${reference}" s="${TO_FILL}"/>`;
  if (typeof cell === 'number') return `<c r="${reference}" s="${isStrong ? BOLD : PLAIN}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return textXml(reference, cell, /^[=+\-@\t\r]/.test(cell) ? INERT : isStrong ? BOLD : PLAIN);
  if ('marked' in cell) return textXml(reference, cell.marked, styles.ofMark());
  return `<c r="${reference}" s="${styles.ofNumber(cell.format, isStrong)}"><v>${cell.digits}</v></c>`;
}

function textXml(reference: string, text: string, style: number): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** A, B, ... Z, AA. */
function columnName(number: number): string {
  return number <= 26 ? String.fromCharCode(64 + number) : `${columnName(Math.floor((number - 1) / 26))}${columnName(((number - 1) % 26) + 1)}`;
}
