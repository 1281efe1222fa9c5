import { escapeXml } from './escape-xml.ts';

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const SHEET_SCHEMA = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const WORKBOOK_TYPE = `${KIND}.sheet`;
export const STYLES_PART = 'xl/styles.xml';

export interface PackagePart {
  readonly name: string;
  readonly text: string;
}

/** What a workbook holds besides its sheets and their styles. */
export function packageParts(sheets: readonly { readonly name: string; readonly isHidden?: boolean }[]): readonly PackagePart[] {
  const at = sheets.map((_, index) => index + 1);
  const link = (id: number, kind: string, target: string): string => `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const kinds = at.map((number) => `<Override PartName="/${sheetPart(number)}" ContentType="${KIND}.worksheet+xml"/>`).join('');
  const names = sheets.map(({ name, isHidden = false }, index) => `<sheet name="${escapeXml(sheetName(name))}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`).join('');
  return [
    {
      name: '[Content_Types].xml',
      text: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/>${kinds}<Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`,
    },
    { name: '_rels/.rels', text: `${XML}<Relationships xmlns="${PACKAGE}/relationships">${link(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>` },
    { name: 'xl/workbook.xml', text: `${XML}<workbook xmlns="${SHEET_SCHEMA}" xmlns:r="${OFFICE}"><sheets>${names}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', text: `${XML}<Relationships xmlns="${PACKAGE}/relationships">${at.map((number) => link(number, 'worksheet', `worksheets/sheet${number}.xml`)).join('')}${link(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>` },
  ];
}

export function sheetPart(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** What a workbook allows as the name of a sheet: 31 letters, none of []:*?/\\. */
export function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}
