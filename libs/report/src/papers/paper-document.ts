import { formatDate, formatInstant } from '@pakhwada/language/format';
import { nameIn } from '@pakhwada/language/translate';
import '@pakhwada/language/documents';
import { agendaBlocks } from './agenda-note.ts';
import { attendanceBlocks } from './attendance-sheet.ts';
import { minutesBlocks } from './minutes.ts';
import type { PaperBlock, PaperDocument, PaperOrder } from './model.ts';
import { noticeBlocks } from './notice.ts';
import { chairOf, meetingOf } from './paper-parts.ts';
import { speakerOf, type Speaker } from './said.ts';

/** Whether a paper is not out yet: minutes until they are issued, notice and agenda until the notice has gone. An attendance sheet is none: it is signed, or it tells who came. */
export function isDraftPaper(order: PaperOrder): boolean {
  if (order.paper === 'minutes') return order.minutes.issuedAt === null;
  return order.paper !== 'attendance' && order.sitting.state === 'CALLED';
}

/** A paper of a sitting in words. */
export function paperDocument(order: PaperOrder): PaperDocument {
  const { scheme, language } = order;
  const speaker = speakerOf(language);
  const { say } = speaker;
  const meeting = meetingOf(order);
  const heading = say(`papers.heading.${order.paper}`, { no: meeting.no, committee: nameIn(meeting.committee, language) });
  return {
    language,
    title: `${heading}, ${formatDate(meeting.on, 'record', language)}`,
    author: nameIn(scheme.department, language),
    madeOn: madeOn(order),
    header: { left: nameIn(scheme.title, language), draft: isDraftPaper(order) ? say('papers.draft') : null, demo: scheme.isDemo ? say('report.demo') : null },
    footer: { stamp: stampOf(order, speaker), page: say('report.footer.page'), of: say('report.footer.of') },
    letterhead: [nameIn(scheme.government, language), nameIn(scheme.department, language)],
    heading,
    standing: standingOf(order, speaker),
    blocks: blocksOf(order, speaker),
    signatures: signaturesOf(order, speaker),
  };
}

function blocksOf(order: PaperOrder, speaker: Speaker): PaperBlock[] {
  if (order.paper === 'minutes') return minutesBlocks(order, speaker);
  if (order.paper === 'notice') return noticeBlocks(order, speaker);
  return order.paper === 'agenda' ? agendaBlocks(order, speaker) : attendanceBlocks(order, speaker);
}

/** The instant inside the file: that of the issue; before it, the day of the sitting or of the notice, so that the same paper has the same bytes. */
function madeOn(order: PaperOrder): string {
  if (order.paper === 'minutes') return order.minutes.issuedAt ?? `${order.minutes.text.on}T00:00:00.000Z`;
  const { noticeOn, firstOn, on } = order.sitting;
  return `${order.paper === 'attendance' ? on : (noticeOn ?? firstOn)}T00:00:00.000Z`;
}

function standingOf(order: PaperOrder, { say, language }: Speaker): string | null {
  if (order.paper === 'minutes') {
    const { text, state, issuedAt } = order.minutes;
    if (issuedAt !== null) return say('papers.minutes.standing', { version: text.version, issued: formatInstant(issuedAt, language) });
    return say(state === 'CHAIR_APPROVED' ? 'papers.minutes.standing.approved' : 'papers.minutes.standing.draft', { version: text.version });
  }
  const { noticeOn } = order.sitting;
  return order.paper === 'attendance' || noticeOn === null ? null : say('papers.notice.dated', { date: formatDate(noticeOn, 'long', language) });
}

function stampOf(order: PaperOrder, { say }: Speaker): string {
  if (order.paper !== 'minutes') return order.sitting.sittingId;
  const { text, hash } = order.minutes;
  const stamp = say('papers.stamp.version', { sitting: text.sittingId, version: text.version });
  return hash === null ? stamp : say('papers.stamp.hash', { stamp, hash });
}

/** Notice and agenda go out under the convenor, minutes under whoever sat in the chair. */
function signaturesOf(order: PaperOrder, speaker: Speaker): PaperDocument['signatures'] {
  const { say, language } = speaker;
  if (order.paper === 'attendance') return [];
  if (order.paper === 'minutes') return [{ role: say('papers.fact.chair'), lines: [chairOf(meetingOf(order), speaker).text] }];
  const convenor = order.committee.seats.find(({ isConvenor }) => isConvenor);
  return convenor ? [{ role: say('papers.capacity.convenor'), lines: [nameIn(convenor.designation, language)] }] : [];
}
