import type { AgendaItem } from '@pakhwada/contracts/committee';
import { formatRupees } from '@pakhwada/language/format';
import { nameIn } from '@pakhwada/language/translate';
import type { PaperBlock, Said, SittingOrder } from './model.ts';
import { meetingOf, whenAndWhere } from './paper-parts.ts';
import { column, heading, labelled, paragraph, type Speaker } from './said.ts';

/** The agenda note (DOMAIN 4.2): every item with its background, present status, issue and proposal for decision, with options, amount and e-file number. What was withdrawn before is left out. */
export function agendaBlocks(order: SittingOrder, speaker: Speaker): PaperBlock[] {
  const { say, words, plain, written, language } = speaker;
  const items = order.sitting.agenda.filter(({ state }) => state !== 'WITHDRAWN');
  const amountOf = ({ amountPaise }: AgendaItem): Said => plain(amountPaise === null ? '–' : formatRupees(amountPaise, 'lakh', language));
  return [
    whenAndWhere(meetingOf(order), speaker),
    ...(items.length === 0
      ? [paragraph(words('papers.agenda.none'))]
      : [{ kind: 'table' as const, name: say('papers.agenda'), columns: [column(say('papers.item'), 10), column(say('papers.subject'), 50), column(say('papers.for'), 20), column(say('papers.amount'), 20, true)], rows: items.map((item) => [plain(item.number), written(item.title), words(`papers.for.${item.kind}`), amountOf(item)]), isRoomy: false }]),
    ...items.flatMap((item) => itemBlocks(order, item, speaker)),
  ];
}

function itemBlocks({ offices, components }: SittingOrder, item: AgendaItem, { say, words, plain, written, language }: Speaker): PaperBlock[] {
  const title = written(item.title);
  const component = item.componentCode === null ? null : components[item.componentCode];
  const office = item.officeCode === null ? null : offices[item.officeCode];
  const facts: (readonly [string, Said])[] = [
    [say('papers.for'), words(`papers.for.${item.kind}`)],
    ...(component ? [[say('papers.component'), plain(`${item.componentCode} ${nameIn(component, language)}`)] as const] : []),
    ...(office ? [[say('papers.proposedBy'), plain(nameIn(office, language))] as const] : []),
    ...(item.amountPaise === null ? [] : [[say('papers.amount'), plain(formatRupees(item.amountPaise, 'lakh', language))] as const]),
    ...(item.fileNo === null ? [] : [[say('papers.fileNo'), plain(item.fileNo)] as const]),
    ...(item.carriedFrom === null ? [] : [[say('papers.carried'), words('papers.carried.from', { item: item.carriedFrom, count: item.timesDeferred })] as const]),
  ];
  return [
    heading({ ...title, text: `${item.number} ${title.text}` }),
    { kind: 'facts', facts },
    ...labelled(say('papers.background'), [written(item.background)]),
    ...labelled(say('papers.presentStatus'), [written(item.presentStatus)]),
    ...labelled(say('papers.issue'), [written(item.issue)]),
    ...labelled(say('papers.proposal'), [written(item.proposal)], true),
    ...labelled(say('papers.options'), item.options.map((option, i) => optionSaid(written(option), i))),
  ];
}

/** "(A) …" */
function optionSaid(option: Said, i: number): Said {
  return { ...option, text: `(${String.fromCharCode(65 + i)}) ${option.text}` };
}
