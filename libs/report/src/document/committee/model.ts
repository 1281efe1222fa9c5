import type { StatusCode } from '@pakhwada/domain/review';
import type { TablePart } from '../funds/model.ts';
import type { Cell, Note } from '../parts.ts';

/** What an officer typed: `lang` is set, and `note` says which, where it stands in the other language of the office only. */
export interface Words {
  readonly text: string;
  readonly lang: 'en' | 'hi' | null;
  readonly note: string;
}

/** Shape, word and colour of something that is no component: a decision, a project, a risk. */
export interface Standing {
  readonly code: StatusCode;
  readonly word: string;
}

export interface DecisionPart {
  readonly number: string;
  readonly title: Words;
  readonly standing: Standing | null; // of its component
  readonly deferred: string | null;
  readonly texts: readonly (readonly [string, Words])[];
  readonly options: readonly (readonly [string, Words])[];
  readonly facts: readonly (readonly [string, string])[];
}

export interface DecisionsPart {
  readonly heading: string;
  readonly title: string;
  readonly sitting: string | null;
  readonly optionsTitle: string;
  readonly items: readonly DecisionPart[];
  readonly empty: string | null;
  readonly remarks: readonly string[];
}

/** A column of a table with its number, as a proforma has them. */
export interface Column {
  readonly name: string;
  readonly number: string;
}

export interface ActionRow {
  readonly number: string;
  readonly decidedOn: string;
  readonly decision: Words;
  readonly component: string | null;
  readonly office: string;
  readonly dueOn: string;
  readonly dueNotes: readonly string[];
  readonly taken: Words;
  readonly toldOn: string | null;
  readonly standing: Standing;
  readonly lateness: string | null;
  readonly reason: string;
}

export interface ActionsPart {
  readonly heading: string;
  readonly title: string;
  readonly unit: string;
  readonly figures: readonly { readonly label: string; readonly figure: string; readonly context: string; readonly isAlarm: boolean }[];
  readonly columns: readonly Column[];
  readonly bands: readonly { readonly name: string; readonly isAlarm: boolean; readonly rows: readonly ActionRow[] }[];
  readonly empty: string | null;
  readonly trend: {
    readonly title: string;
    readonly columns: readonly string[];
    readonly codes: readonly (StatusCode | 'OPEN')[]; // of the columns after sitting and date
    readonly rows: readonly { readonly cells: readonly string[]; readonly parts: readonly { readonly code: StatusCode | 'OPEN'; readonly count: number }[] }[];
    readonly empty: string | null;
  };
  readonly remarks: readonly string[];
}

export interface ProjectRow {
  readonly key: string;
  readonly title: string;
  readonly promoter: string;
  readonly place: string;
  readonly stage: string;
  readonly since: string;
  readonly standing: Standing;
  readonly reason: string | null;
  readonly cells: readonly Cell[]; // days, sittings, waits for, promised, invested, jobs, target, asks
}

export interface ProjectsPart {
  readonly heading: string;
  readonly title: string;
  readonly unit: string;
  readonly pipelineTitle: string;
  readonly pipeline: readonly { readonly stage: string; readonly count: string; readonly amount: string; readonly jobs: string; readonly moved: string | null; readonly isEmpty: boolean }[];
  readonly ageing: string;
  readonly listTitle: string;
  readonly columns: readonly Column[];
  readonly rows: readonly ProjectRow[];
  readonly more: string | null;
  readonly empty: string | null;
  readonly commissioned: TablePart;
  readonly blockers: TablePart;
  readonly asks: TablePart;
  readonly assets: TablePart;
  readonly consultations: TablePart | null;
  readonly notes: readonly Note[];
  readonly remarks: readonly string[];
}

export interface PartnersPart {
  readonly heading: string;
  readonly title: string;
  readonly unit: string;
  readonly table: TablePart;
  readonly standings: readonly (Standing | null)[]; // of each row
  readonly notes: readonly Note[];
  readonly remarks: readonly string[];
}

export interface RiskRow {
  readonly number: string;
  readonly title: string;
  readonly lines: readonly string[]; // kind and reason, its sign, what is being done
  readonly component: string;
  readonly rating: string;
  readonly standing: Standing;
  readonly owner: string;
  readonly age: string;
  readonly due: string;
  readonly lateness: string | null;
}

export interface RisksPart {
  readonly heading: string;
  readonly title: string;
  readonly unit: string;
  readonly columns: readonly string[];
  readonly rows: readonly RiskRow[];
  readonly empty: string | null;
  readonly forecast: { readonly heading: string; readonly title: string; readonly table: TablePart };
  readonly notes: readonly Note[];
  readonly remarks: readonly string[];
}

/** What stands in the report from rule set 4 on. */
export interface CommitteePart {
  readonly decisions: DecisionsPart;
  readonly actions: ActionsPart;
  readonly projects: ProjectsPart;
  readonly partners: PartnersPart;
  readonly risks: RisksPart;
}
