import type { ActionOnDesk, ActionReminder, ActionState, ActionWord, OfficeText } from '@pakhwada/domain/committee';
import type { LocalName } from '@pakhwada/domain/plan';

/** An action point as it stands, with the names it is shown with. */
export interface ActionRecord extends ActionOnDesk {
  readonly serial: number;
  readonly no: number; // of the sitting
  readonly committeeCode: string;
  readonly committee: LocalName;
  readonly item: { readonly itemId: string; readonly position: number; readonly title: OfficeText } | null;
  readonly componentCode: string | null;
  readonly text: OfficeText;
  readonly office: LocalName;
  readonly originalDueOn: string;
  readonly extensions: number;
  readonly word: ActionWord | null; // told last
  readonly note: OfficeText;
  readonly reasonCode: string | null;
  readonly toldAt: string | null;
  readonly closedOn: string | null;
  readonly closedIn: string | null;
  readonly reminders: number;
}

export type ActionAct = 'DECIDED' | 'UPDATE' | 'ASK_EXTENSION' | 'GRANT_EXTENSION' | 'REFUSE_EXTENSION' | 'CLOSE' | 'REOPEN' | 'DROP' | 'AMENDED' | 'REMINDED';

/** What one step tells; what it says nothing of is left out. */
export interface ActionStepTold {
  readonly act: ActionAct;
  readonly word?: ActionWord;
  readonly updateId?: string;
  readonly note?: OfficeText;
  readonly reasonCode?: string | null;
  readonly reason?: string | null;
  readonly fromOn?: string;
  readonly toOn?: string;
  readonly sittingId?: string;
  readonly minutesVersion?: number;
  readonly reminder?: ActionReminder;
}

/** Columns of a point that a step may change. */
export interface ActionChange {
  readonly state?: ActionState;
  readonly dueOn?: string;
  readonly askedDueOn?: string | null;
  readonly extensions?: number;
  readonly officeCode?: string;
  readonly componentCode?: string | null;
  readonly itemId?: string | null;
  readonly text?: OfficeText;
  readonly told?: { readonly word: ActionWord; readonly note: OfficeText; readonly reasonCode: string | null };
  readonly claimedOn?: string | null;
  readonly closedOn?: string;
  readonly closedIn?: string;
}

/** Who took a step; null: the clock. */
export interface ActionActor {
  readonly personId: string;
  readonly officeCode: string;
}

export interface ActionStepRecord {
  readonly act: ActionAct;
  readonly at: string;
  readonly designation: LocalName | null;
  readonly office: LocalName | null;
  readonly word: ActionWord | null;
  readonly note: OfficeText;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly fromOn: string | null;
  readonly toOn: string | null;
  readonly sittingId: string | null;
  readonly reminder: ActionReminder | null;
  readonly updateId: string | null;
}
