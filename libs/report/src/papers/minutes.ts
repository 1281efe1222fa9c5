import { formatDate, formatRupees } from '@pakhwada/language/format';
import { nameIn } from '@pakhwada/language/translate';
import type { MinutesPaper } from '@pakhwada/domain/committee';
import type { MinutesOrder, PaperBlock, Said } from './model.ts';
import { attendanceTable, meetingOf, quorumSaid, whenAndWhere } from './paper-parts.ts';
import { column, heading, labelled, paragraph, type Speaker } from './said.ts';

/** The minutes (DOMAIN 4.2): who was there, the quorum, item by item what was said and decided, who does what by when, and how the meeting ended. */
export function minutesBlocks(order: MinutesOrder, speaker: Speaker): PaperBlock[] {
  const { words, written } = speaker;
  const { text, confirmedIn } = order.minutes;
  const meeting = meetingOf(order);
  const quorum = quorumSaid(meeting, speaker);
  const closing = written(text.closing);
  return [
    ...(text.amendmentReason === null ? [] : [{ kind: 'alarm' as const, text: words('papers.minutes.amended', { version: text.version, reason: text.amendmentReason }) }]),
    whenAndWhere(meeting, speaker),
    heading(words('papers.attendance')),
    attendanceTable(meeting, speaker),
    ...(quorum === null ? [] : [paragraph(quorum, { isStrong: true })]),
    heading(words('papers.minutes.business')),
    ...(text.items.length === 0 ? [paragraph(words('papers.minutes.none'))] : text.items.flatMap((item) => itemBlocks(item, speaker))),
    paragraph(closing.text === '' ? words('papers.minutes.closing') : closing),
    ...(confirmedIn === null ? [] : [paragraph(words('papers.minutes.confirmed', { sitting: confirmedIn }), { isQuiet: true })]),
  ];
}

function itemBlocks(item: MinutesPaper['items'][number], { say, words, plain, written, language }: Speaker): PaperBlock[] {
  const title = written(item.title);
  const facts: (readonly [string, Said])[] = [
    ...(item.amountPaise === null ? [] : [[say('papers.amount'), plain(formatRupees(item.amountPaise, 'lakh', language))] as const]),
    ...(item.fileNo === null ? [] : [[say('papers.fileNo'), plain(item.fileNo)] as const]),
  ];
  const outcome = item.outcome === 'DECIDED' ? [] : [paragraph(words(`papers.minutes.${item.outcome}`), { isStrong: true })];
  const actions = item.actions.map(({ number, text, office, dueOn }) => [plain(number), written(text), plain(nameIn(office, language)), plain(formatDate(dueOn, 'record', language))]);
  return [
    heading({ ...title, text: `${item.number} ${title.text}` }, 2),
    ...(facts.length === 0 ? [] : [{ kind: 'facts' as const, facts }]),
    ...labelled(say('papers.minutes.discussion'), [written(item.discussion)]),
    ...(item.chosenOption === null ? [] : labelled(say('papers.minutes.chosen'), [written(item.chosenOption)])),
    ...labelled(say('papers.minutes.decision'), [written(item.decision)], true),
    ...outcome,
    ...(actions.length === 0 ? [] : [{ kind: 'table' as const, name: say('papers.actions'), columns: [column(say('papers.actionNo'), 10), column(say('papers.action'), 50), column(say('papers.officer'), 25), column(say('papers.timeline'), 15)], rows: actions, isRoomy: false }]),
  ];
}
