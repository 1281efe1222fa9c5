import { Injectable } from '@nestjs/common';
import type { Plan } from '@pakhwada/domain/plan';
import { nameIn, translate, type Language, type MessageKey } from '@pakhwada/language/translate';
import { writeBook, type BookSheet, type ChoiceList } from '@pakhwada/report/workbook';
import { DataSource } from 'typeorm';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { choicesOf, headerOf, hintOf, type ImportColumn } from './import-column.ts';
import { RegisterImportDeskService } from './register-import-desk.service.ts';

export interface MadeWorkbook {
  readonly name: string;
  readonly file: Buffer;
}

const LISTED_ROWS = 100_000;
const HOW = ['HEADER', 'ORDER', 'HINTS', 'DATES', 'AMOUNTS', 'AT_LEAST', 'SAME_KEY', 'AADHAAR', 'MODES'] as const;
const WIDTHS = { LONG_TEXT: 40, TEXT: 24, other: 18 } as const;

/** The empty workbook of a register: its columns with a hint over each, lists to choose from, and a sheet that tells how to fill it. */
@Injectable()
export class RegisterTemplateService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: RegisterImportDeskService,
  ) {}

  async compose(officer: Officer, register: string, language: Language): Promise<MadeWorkbook> {
    const { target, plan } = await this.desk.targetOf(this.source.manager, officer, register);
    const title = translate(language, `register.${target.code}.name` as MessageKey);
    const lists = listsOf(target.columns, plan, language);
    const listSheet = translate(language, 'registerImport.lists');
    const rows: BookSheet = {
      name: title,
      columns: target.columns.map(({ field }) => (field?.kind === 'LONG_TEXT' || field?.kind === 'TEXT' ? WIDTHS[field.kind] : WIDTHS.other)),
      above: [],
      head: [target.columns.map((column) => hintOf(column, language)), target.columns.map((column) => `${headerOf(column, language)}${column.isNeeded ? ' *' : ''}`)],
      rows: [],
      lists: lists.map(({ at, texts }, i): ChoiceList => ({ column: at + 1, rows: LISTED_ROWS, of: { sheet: listSheet, column: i + 1, count: texts.length } })),
    };
    return { name: `${register}-${language}.xlsx`, file: writeBook([rows, howToFill(target.columns, title, plan, language), ...(lists.length === 0 ? [] : [listsSheet(listSheet, lists)])]) };
  }
}

interface List {
  readonly at: number; // the column it belongs to
  readonly texts: readonly string[];
}

function listsOf(columns: readonly ImportColumn[], plan: Plan, language: Language): readonly List[] {
  const districts = plan.districts.map(({ name }) => nameIn(name, language));
  return columns.flatMap((column, at) => {
    const texts = choicesOf(column, language, districts);
    return texts === null ? [] : [{ at, texts }];
  });
}

function listsSheet(name: string, lists: readonly List[]): BookSheet {
  const longest = Math.max(...lists.map(({ texts }) => texts.length));
  return { name, columns: lists.map(() => 24), above: [], head: [], rows: Array.from({ length: longest }, (_, row) => ({ cells: lists.map(({ texts }) => texts[row] ?? null) })), isHidden: true };
}

function howToFill(columns: readonly ImportColumn[], title: string, plan: Plan, language: Language): BookSheet {
  const districts = plan.districts.map(({ name }) => nameIn(name, language));
  return {
    name: translate(language, 'registerImport.howToFill'),
    columns: [32, 60, 60],
    above: [title, ...HOW.map((line) => translate(language, `registerImport.how.${line}`))],
    head: [[translate(language, 'registerImport.column'), translate(language, 'registerImport.holds'), translate(language, 'registerImport.choices')]],
    rows: columns.map((column) => ({ cells: [headerOf(column, language), hintOf(column, language), choicesOf(column, language, districts)?.join(', ') ?? null] })),
  };
}
