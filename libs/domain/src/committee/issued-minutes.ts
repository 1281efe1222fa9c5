import type { CivilDate, FortnightId } from '../calendar/fortnight.ts';
import type { LocalName, Plan } from '../plan/plan.ts';
import type { AgendaItem, AgendaKind } from './agenda.ts';
import type { Committee } from './committee.ts';
import type { MinuteItem, Minutes } from './minutes.ts';
import { numberOf } from './numbers.ts';
import { NO_TEXT } from './office-text.ts';
import { quorumStanding, type QuorumStanding } from './quorum.ts';
import type { Attendance, OfficeText, Sitting } from './sitting.ts';

/** Minutes as a paper: everything that is printed of them, with the names as they were on the day of issue. Frozen as canonical JSON with its sha256; PDF and DOCX are made from this alone. */
export interface MinutesPaper {
  readonly format: 'pakhwada-minutes/1';
  readonly committee: { readonly code: string; readonly name: LocalName };
  readonly sittingId: string;
  readonly no: number;
  readonly on: CivilDate;
  readonly startsAt: string;
  readonly venue: OfficeText;
  readonly fortnightId: FortnightId | null;
  readonly version: number;
  readonly amendmentReason: string | null;
  readonly attendance: readonly Attendance[];
  readonly quorum: QuorumStanding | null;
  readonly items: readonly MinutesPaperItem[];
  readonly closing: OfficeText;
}

export interface MinutesPaperItem {
  readonly itemId: string;
  readonly number: string; // "16/1"
  readonly kind: AgendaKind;
  readonly title: OfficeText;
  readonly proposal: OfficeText;
  readonly amountPaise: number | null;
  readonly fileNo: string | null;
  readonly componentCode: string | null;
  readonly outcome: MinuteItem['outcome'];
  readonly discussion: OfficeText;
  readonly decision: OfficeText;
  readonly chosenOption: OfficeText | null;
  readonly actions: readonly { readonly serial: number; readonly number: string; readonly text: OfficeText; readonly officeCode: string; readonly office: LocalName; readonly dueOn: CivilDate }[];
}

/** The paper of one version: items in the order of the agenda, offices by their name in the plan. An item the draft says nothing about is left out. */
export function minutesPaper(sitting: Sitting, committee: Pick<Committee, 'code' | 'name' | 'quorum'>, agenda: readonly AgendaItem[], minutes: Pick<Minutes, 'version' | 'items' | 'closing' | 'amendmentReason'>, offices: Plan['offices']): MinutesPaper {
  const { sittingId, no, on, startsAt, venue, fortnightId, attendance } = sitting;
  const nameOf = (code: string): LocalName => offices.find((office) => office.code === code)?.name ?? { en: code, hi: code };
  const inOrder = agenda.toSorted((a, b) => a.position - b.position).flatMap((item) => minutes.items.filter(({ itemId }) => itemId === item.itemId).map((minute) => ({ item, minute })));
  return {
    format: 'pakhwada-minutes/1',
    committee: { code: committee.code, name: committee.name },
    ...{ sittingId, no, on, startsAt, venue, fortnightId, version: minutes.version, amendmentReason: minutes.amendmentReason, attendance, quorum: quorumStanding(attendance, committee.quorum) },
    items: inOrder.map(({ item, minute }) => ({
      ...{ itemId: item.itemId, number: numberOf(no, item.position), kind: item.kind, title: item.title, proposal: item.proposal, amountPaise: item.amountPaise, fileNo: item.fileNo, componentCode: item.componentCode },
      ...{ outcome: minute.outcome, discussion: minute.discussion, decision: minute.decision },
      chosenOption: minute.chosenOption === null ? null : (item.options[minute.chosenOption] ?? NO_TEXT),
      actions: minute.actions.map(({ serial, text, officeCode, dueOn }) => ({ serial, number: numberOf(no, serial), text, officeCode, office: nameOf(officeCode), dueOn })),
    })),
    closing: minutes.closing,
  };
}
