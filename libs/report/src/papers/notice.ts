import { formatClock, formatDate } from '@pakhwada/language/format';
import { nameIn } from '@pakhwada/language/translate';
import type { PaperBlock, SittingOrder } from './model.ts';
import { capacityOf, dayOf, meetingOf, whenAndWhere } from './paper-parts.ts';
import { column, heading, paragraph, type Speaker } from './said.ts';

/** The notice of a sitting (DOMAIN 4.2): day, hour, place and link, chair, what is on the agenda, and to whom it goes. */
export function noticeBlocks(order: SittingOrder, speaker: Speaker): PaperBlock[] {
  const { sitting, committee, scheme } = order;
  const { say, words, plain, name, written, language } = speaker;
  const meeting = meetingOf(order);
  const listed = sitting.agenda.filter(({ state }) => state !== 'WITHDRAWN');
  return [
    ...(sitting.state === 'CALLED_OFF' ? [{ kind: 'alarm' as const, text: words('papers.notice.calledOff', { reason: sitting.calledOffReason ?? '' }) }] : []),
    ...(sitting.on === sitting.firstOn ? [] : [{ kind: 'alarm' as const, text: words('papers.notice.putOff', { date: formatDate(sitting.firstOn, 'long', language) }) }]),
    paragraph(words('papers.notice.text', { no: sitting.no, committee: nameIn(sitting.committee, language), scheme: nameIn(scheme.title, language), day: dayOf(meeting, speaker), hour: formatClock(sitting.startsAt, language) })),
    whenAndWhere(meeting, speaker),
    paragraph(words('papers.notice.come')),
    heading(words('papers.agenda')),
    ...(listed.length === 0
      ? [paragraph(words('papers.notice.agendaFollows'), { isQuiet: true })]
      : [{ kind: 'table' as const, name: say('papers.agenda'), columns: [column(say('papers.item'), 12), column(say('papers.subject'), 64), column(say('papers.for'), 24)], rows: listed.map((item) => [plain(item.number), written(item.title), words(`papers.for.${item.kind}`)]), isRoomy: false }]),
    heading(words('papers.distribution')),
    {
      kind: 'table',
      name: say('papers.distribution'),
      columns: [column(say('papers.serial'), 8), column(say('papers.designation'), 68), column(say('papers.capacity'), 24)],
      rows: committee.seats.map((seat, i) => [plain(String(i + 1)), name(seat.designation), words(capacityOf(seat))]),
      isRoomy: false,
    },
  ];
}
