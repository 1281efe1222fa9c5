import type { StatusCode } from '@pakhwada/domain/review';
import type { CommitteePart } from './committee/model.ts';
import type { FundsPart } from './funds/model.ts';
import type { RegistersPart } from './registers/model.ts';
import type { Cell, ChartWordsPart, Note } from './parts.ts';
import type { BarSeries, HeatSeries, MoneyCurveSeries, WorkCurveSeries } from '@pakhwada/charts/series';

export type { Cell, ChartWordsPart, Note } from './parts.ts';

export interface StatusWord {
  readonly code: StatusCode;
  readonly word: string;
}

/** What a drawing needs; drawn later by the dashboard's own components. */
export type ChartRequest = { readonly id: string; readonly width: number; readonly height: number } & (
  | { readonly form: 'work'; readonly series: WorkCurveSeries }
  | { readonly form: 'money'; readonly series: MoneyCurveSeries }
  | { readonly form: 'bars'; readonly series: BarSeries; readonly labelWidth: number }
);

export interface Tile {
  readonly label: string;
  readonly figure: string;
  readonly unit: string;
  readonly context: string;
  readonly isAlarm: boolean;
}

export interface CoverPart {
  readonly government: string;
  readonly department: string;
  readonly scheme: string;
  readonly report: string;
  readonly fortnight: string;
  readonly period: string;
  readonly placedBefore: string;
  readonly classification: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly hashLabel: string;
  readonly hash: string;
  readonly contents: string;
  readonly notices: readonly string[];
}

export interface BriefSentence {
  readonly topic: string;
  readonly text: string;
  readonly link: string | null;
}

export interface BriefPart {
  readonly heading: string;
  readonly headline: string;
  readonly lead: string | null;
  readonly verdict: StatusWord;
  readonly decided: string;
  readonly verified?: string; // from rule set 3 on
  readonly tiles: readonly Tile[];
  readonly stripTitle: string;
  readonly strip: readonly { readonly code: string; readonly status: StatusCode; readonly weight: number; readonly share: string; readonly isWide: boolean }[];
  readonly key: readonly { readonly code: string; readonly name: string; readonly status: StatusWord; readonly figures: string }[];
  readonly sentencesTitle: string;
  readonly sentences: readonly BriefSentence[];
  /** About money, from rule set 2 on. */
  readonly alerts?: { readonly title: string; readonly sentences: readonly BriefSentence[]; readonly more: string | null };
  readonly chart: ChartWordsPart;
}

export interface StatementPart {
  readonly heading: string;
  readonly title: string;
  readonly unit: string;
  readonly component: string;
  readonly columns: readonly { readonly name: string; readonly number: string }[];
  readonly rows: readonly { readonly code: string; readonly name: string; readonly cells: readonly Cell[] }[];
  readonly unallocated: { readonly name: string; readonly amount: string } | null;
  readonly total: { readonly name: string; readonly cells: readonly Cell[] };
  readonly year?: { readonly name: string; readonly cells: readonly Cell[] }; // from rule set 2 on
  readonly priorPeriod: { readonly name: string; readonly cells: readonly Cell[] };
  readonly notes: readonly Note[];
  readonly remarks: readonly string[];
  readonly chart: ChartWordsPart;
}

export interface PhysicalRow {
  readonly name: string;
  readonly unit: string;
  readonly cells: readonly Cell[];
  readonly remark: string;
}

export interface PhysicalPart {
  readonly heading: string;
  readonly title: string;
  readonly unit: string;
  readonly columns: readonly { readonly name: string; readonly number: string }[];
  readonly groups: readonly {
    readonly code: string;
    readonly name: string;
    readonly share: Cell;
    readonly planned: Cell;
    readonly spi: Cell;
    readonly verified?: Cell; // from rule set 3 on, as in the rows and totals
    readonly status: StatusWord;
    readonly remark: string;
    readonly rows: readonly PhysicalRow[];
  }[];
  readonly totals: readonly { readonly name: string; readonly share: Cell; readonly planned: Cell; readonly spi: Cell; readonly verified?: Cell; readonly status: StatusWord | null }[];
  readonly empty: string | null;
  readonly notes: readonly Note[];
  readonly remarks: readonly string[];
}

export interface SheetPart {
  readonly code: string;
  readonly name: string;
  readonly status: StatusWord;
  readonly decided: string;
  readonly marks: readonly string[];
  readonly facts: readonly (readonly [string, string])[];
  readonly money: readonly (readonly [string, Cell])[];
  readonly curve: ChartWordsPart;
  readonly balance: ChartWordsPart;
  readonly milestonesTitle: string;
  readonly milestones: readonly { readonly name: string; readonly plannedOn: string; readonly state: string; readonly isOverdue: boolean }[];
  readonly milestonesMore: string | null;
  readonly reasonsTitle: string;
  readonly reasons: readonly string[];
  readonly remarkTitle: string;
  readonly remark: string;
  readonly nextTitle: string;
  readonly next: string;
  readonly notes: readonly Note[];
}

export interface SheetsPart {
  readonly heading: string;
  readonly sheets: readonly SheetPart[];
  readonly empty: string | null;
}

export interface MatrixPart {
  readonly heading: string;
  readonly title: string;
  readonly unit: string;
  readonly rank: string;
  readonly district: string;
  readonly all: string;
  readonly columns: HeatSeries['columns'];
  readonly rows: HeatSeries['rows'];
  readonly legend: string;
  readonly source: string;
  readonly scale: readonly { readonly band: string; readonly text: string }[];
  readonly empty: string | null;
}

export interface QualityPart {
  readonly heading: string;
  readonly title: string;
  readonly figures: readonly (readonly [string, string])[];
  readonly exceptionsTitle: string;
  readonly exceptionColumns: readonly string[];
  readonly exceptions: readonly (readonly string[])[];
  readonly inOrder: string | null;
  readonly receivedTitle: string;
  readonly receivedColumns: readonly string[];
  readonly received: readonly (readonly string[])[];
  readonly receivedNote: string;
  readonly heldTitle: string;
  readonly held: readonly string[];
}

export interface CorrectionsPart {
  readonly heading: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly note: string;
}

export interface DefinitionsPart {
  readonly heading: string;
  readonly rulesTitle: string;
  readonly rules: readonly { readonly status: StatusWord; readonly rule: string }[];
  readonly rulesNote: string;
  readonly marksTitle: string;
  readonly marks: readonly (readonly [string, string])[];
  readonly formulasTitle: string;
  readonly formulas: readonly string[];
  readonly glossaryTitle: string;
  readonly glossaryColumns: readonly string[];
  readonly glossary: readonly (readonly [string, string, string])[];
  readonly sourcesTitle: string;
  readonly sources: readonly string[];
}

export interface SignPart {
  readonly heading: string;
  readonly columns: readonly { readonly role: string; readonly lines: readonly string[] }[];
}

/** Everything the template sets, worded in one language. The template holds no words and does no arithmetic. */
export interface ReportDocument {
  readonly templateVersion: string;
  readonly language: 'en' | 'hi';
  readonly title: string;
  readonly author: string;
  readonly header: { readonly left: string; readonly demo: string | null };
  readonly footer: { readonly hash: string; readonly asOn: string; readonly page: string; readonly of: string };
  readonly statusWords: Readonly<Record<StatusCode, string>>;
  readonly cover: CoverPart;
  readonly brief: BriefPart;
  readonly statement: StatementPart;
  readonly funds?: FundsPart; // from rule set 2 on
  readonly registers?: RegistersPart; // from rule set 3 on
  readonly committee?: CommitteePart; // from rule set 4 on
  readonly physical: PhysicalPart;
  readonly sheets: SheetsPart;
  readonly matrix: MatrixPart;
  readonly quality: QualityPart;
  readonly corrections: CorrectionsPart;
  readonly definitions: DefinitionsPart;
  readonly sign: SignPart;
}
