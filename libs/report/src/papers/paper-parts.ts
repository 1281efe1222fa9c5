import { formatClock, formatDate, formatWeekday } from '@pakhwada/language/format';
import type { MessageKey } from '@pakhwada/language/translate';
import type { PaperBlock, PaperMeeting, PaperOrder, PaperSeat, Said } from './model.ts';
import { column, type Speaker } from './said.ts';

/** The sitting a paper is of: minutes have it in their own text. */
export function meetingOf(order: PaperOrder): PaperMeeting {
  if (order.paper === 'minutes') {
    const { sittingId, no, on, startsAt, venue, committee, attendance, quorum } = order.minutes.text;
    return { sittingId, no, on, startsAt, venue, committee: committee.name, attendance, quorum, videoLink: null, seats: [], isHeld: true };
  }
  const { sittingId, no, on, startsAt, venue, videoLink, committee, attendance, quorum, state } = order.sitting;
  return { sittingId, no, on, startsAt, venue, videoLink, committee, attendance, quorum, seats: order.committee.seats, isHeld: state === 'HELD' };
}

export function dayOf({ on }: PaperMeeting, { language }: Speaker): string {
  return `${formatWeekday(on, language)}, ${formatDate(on, 'long', language)}`;
}

/** Who sits in the chair: whoever the attendance says, before that the seat of the chair. */
export function chairOf({ isHeld, attendance, seats }: PaperMeeting, { plain, name }: Speaker): Said {
  const chair = isHeld ? attendance.find(({ isChair }) => isChair) : seats.find(({ isChair }) => isChair);
  return chair ? name(chair.designation) : plain('–');
}

/** Day, hour, place, link, chair. */
export function whenAndWhere(meeting: PaperMeeting, speaker: Speaker): PaperBlock {
  const { say, plain, written, language } = speaker;
  const venue = written(meeting.venue);
  return {
    kind: 'facts',
    facts: [
      [say('papers.fact.day'), plain(dayOf(meeting, speaker))],
      [say('papers.fact.hour'), plain(formatClock(meeting.startsAt, language))],
      ...(venue.text === '' ? [] : [[say('papers.fact.venue'), venue] as const]),
      ...(meeting.videoLink === null ? [] : [[say('papers.fact.video'), plain(meeting.videoLink)] as const]),
      [say('papers.fact.chair'), chairOf(meeting, speaker)],
    ],
  };
}

/** Who came: every seat and everybody invited, by designation as it was on the day; with room to sign before the sitting. */
export function attendanceTable({ attendance, quorum, isHeld, seats }: PaperMeeting, { say, words, plain, name }: Speaker): PaperBlock {
  const isMarked = isHeld || quorum !== null;
  const how = (line: (typeof attendance)[number]): Said => {
    if (!isMarked) return plain('');
    const word = say(`papers.attendance.${line.kind}`, { who: line.representedBy ?? '' });
    return plain(line.isChair ? say('papers.attendance.inChair', { how: word }) : word);
  };
  return {
    kind: 'table',
    name: say('papers.attendance'),
    columns: [column(say('papers.serial'), 8), column(say('papers.designation'), isHeld ? 50 : 42), column(say('papers.capacity'), 16), column(say('papers.attended'), isHeld ? 26 : 14), ...(isHeld ? [] : [column(say('papers.signature'), 20)])],
    rows: attendance.map((line, i) => [plain(String(i + 1)), name(line.designation), words(capacityOf(seats.find(({ seatId }) => seatId === line.seatId), line.seatId === null)), how(line), ...(isHeld ? [] : [plain('')])]),
    isRoomy: !isHeld,
  };
}

/** What somebody sits as: chair, convenor, member, or invited. */
export function capacityOf(seat: PaperSeat | undefined, isInvited = false): MessageKey {
  if (isInvited) return 'papers.attendance.invited';
  return seat?.isChair ? 'papers.capacity.chair' : seat?.isConvenor ? 'papers.capacity.convenor' : 'papers.attendance.member';
}

/** How many seats were there, and whether they make the quorum; nothing before the attendance is in. */
export function quorumSaid({ quorum }: PaperMeeting, { words }: Speaker): Said | null {
  if (quorum === null) return null;
  const { needed, present, isMet } = quorum;
  return words(isMet ? 'papers.quorum.met' : 'papers.quorum.notMet', { needed, present });
}
