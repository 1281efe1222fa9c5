import type { PAPER_FORMATS, SITTING_PAPERS, SittingPage } from '@pakhwada/contracts/committee';
import type { CivilDate } from '@pakhwada/domain/calendar';
import type { Attendance, MinutesPaper, MinuteState, OfficeText, QuorumStanding } from '@pakhwada/domain/committee';
import type { LocalName } from '@pakhwada/domain/plan';
import type { Language } from '@pakhwada/language/translate';

export type PaperCode = (typeof SITTING_PAPERS)[number];
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** A seat as it stood on the day of the sitting. */
export interface PaperSeat {
  readonly seatId: string;
  readonly designation: LocalName;
  readonly isChair: boolean;
  readonly isConvenor: boolean;
}

/** What every paper tells of its sitting. */
export interface PaperMeeting {
  readonly sittingId: string;
  readonly no: number;
  readonly on: CivilDate;
  readonly startsAt: string;
  readonly venue: OfficeText;
  readonly videoLink: string | null;
  readonly committee: LocalName;
  readonly seats: readonly PaperSeat[]; // none where a frozen text speaks: it names who came
  readonly attendance: readonly Attendance[];
  readonly quorum: QuorumStanding | null;
  readonly isHeld: boolean;
}

/** One version of the minutes: the text, as it was issued or as the draft stands, and what became of it. */
export interface PaperMinutes {
  readonly text: MinutesPaper;
  readonly state: MinuteState;
  readonly confirmedIn: string | null; // sitting
  readonly issuedAt: string | null;
  readonly hash: string | null; // of the issued text
}

interface AnyPaper {
  readonly format: PaperFormat;
  readonly language: Language;
  readonly scheme: { readonly title: LocalName; readonly government: LocalName; readonly department: LocalName; readonly isDemo: boolean };
}

export interface MinutesOrder extends AnyPaper {
  readonly paper: 'minutes';
  readonly minutes: PaperMinutes;
}

/** Names of offices and components come with it, so that nothing is looked up. */
export interface SittingOrder extends AnyPaper {
  readonly paper: Exclude<PaperCode, 'minutes'>;
  readonly sitting: SittingPage;
  readonly committee: { readonly quorum: number; readonly seats: readonly PaperSeat[] };
  readonly offices: Readonly<Record<string, LocalName>>;
  readonly components: Readonly<Record<string, LocalName>>;
}

/** What a paper of a sitting is made of. Minutes are made of their text alone. */
export type PaperOrder = MinutesOrder | SittingOrder;

/** Words in one language. `mark` stands behind what was written in the other language alone. */
export interface Said {
  readonly text: string;
  readonly lang: Language;
  readonly mark: string | null;
}

export interface PaperColumn {
  readonly head: string;
  readonly width: number; // share of the page, all of a table make 100
  readonly isRight: boolean;
}

export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: Said }
  | { readonly kind: 'paragraph'; readonly text: Said; readonly isStrong: boolean; readonly isQuiet: boolean }
  | { readonly kind: 'labelled'; readonly label: string; readonly texts: readonly Said[]; readonly isDecision: boolean }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [string, Said])[] }
  | { readonly kind: 'table'; readonly name: string; readonly columns: readonly PaperColumn[]; readonly rows: readonly (readonly Said[])[]; readonly isRoomy: boolean } // roomy: to be signed by hand
  | { readonly kind: 'alarm'; readonly text: Said };

/** A paper in words, in the order it is read; PDF and DOCX set the same. */
export interface PaperDocument {
  readonly language: Language;
  readonly title: string;
  readonly author: string;
  readonly madeOn: string; // the instant written into the file
  readonly header: { readonly left: string; readonly draft: string | null; readonly demo: string | null };
  readonly footer: { readonly stamp: string; readonly page: string; readonly of: string };
  readonly letterhead: readonly string[];
  readonly heading: string;
  readonly standing: string | null; // what this version is: a draft, issued when, with which hash
  readonly blocks: readonly PaperBlock[];
  readonly signatures: readonly { readonly role: string; readonly lines: readonly string[] }[];
}
