import type { CommitteeReview, DecisionSought, SittingLine } from '@pakhwada/domain/review';
import { formatClock, formatDate, formatRupees } from '@pakhwada/language/format';
import type { Source } from '../words.ts';
import type { DecisionPart, DecisionsPart } from './model.ts';
import { componentName, officeWords } from './words.ts';

/** Page 2: what the next sitting is asked to decide, each proposal with its options, amount, officer and file. */
export function decisionsOf(source: Source, { nextSitting, decisionsSought }: CommitteeReview): DecisionsPart {
  const { language, say } = source;
  const total = decisionsSought.reduce((sum, { amountPaise }) => sum + (amountPaise ?? 0), 0);
  const amount = total === 0 ? 'none' : formatRupees(total, 'crore', language);
  return {
    heading: say('report.committee.decisions.heading'),
    title: nextSitting === null ? say('report.committee.decisions.title.noSitting') : decisionsSought.length === 0 ? say('report.committee.decisions.title.none') : say('report.committee.decisions.title', { count: decisionsSought.length, amount }),
    sitting: nextSitting && sittingText(nextSitting, source),
    optionsTitle: say('report.committee.decisions.options'),
    items: decisionsSought.map((item) => itemOf(item, source)),
    empty: decisionsSought.length > 0 ? null : say('report.committee.decisions.empty'),
    remarks: decisionsSought.length > 0 ? [say('report.committee.decisions.note')] : [],
  };
}

function sittingText({ committee, no, on, startsAt, venue }: SittingLine, source: Source): string {
  const { language, say, name } = source;
  return say('report.committee.decisions.sitting', { committee: name(committee), no: String(no), date: formatDate(on, 'long', language), hour: formatClock(startsAt, language), venue: officeWords(venue, source).text });
}

function itemOf(item: DecisionSought, source: Source): DecisionPart {
  const { language, say, name, status } = source;
  const texts = [['status', item.presentStatus], ['proposal', item.proposal]] as const;
  return {
    number: item.number,
    title: officeWords(item.title, source),
    standing: item.status && status(item.status),
    deferred: item.timesDeferred > 0 ? say('report.committee.decisions.deferred', { count: item.timesDeferred }) : null,
    texts: texts.map(([key, text]) => [say(`report.committee.decisions.${key}`), officeWords(text, source)] as const).filter(([, words]) => words.text !== ''),
    options: item.options.map((option, at) => [say('report.committee.decisions.option', { letter: String.fromCharCode(65 + at) }), officeWords(option, source)] as const),
    facts: [
      ...(item.componentCode === null ? [] : [[say('report.committee.decisions.component'), componentName(source, item.componentCode)] as const]),
      [say('report.committee.decisions.amount'), item.amountPaise === null ? say('report.committee.decisions.none') : formatRupees(item.amountPaise, 'crore', language)],
      [say('report.committee.decisions.office'), item.office ? name(item.office) : say('report.committee.decisions.none')],
      ...(item.fileNo === null ? [] : [[say('report.committee.decisions.file'), item.fileNo] as const]),
    ],
  };
}
