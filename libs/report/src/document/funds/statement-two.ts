import { isMissing } from '@pakhwada/domain/ratio';
import type { FundsReview, StatementTwoLine } from '@pakhwada/domain/review';
import { DASH, formatCount, formatDate, formatRupeeUnit } from '@pakhwada/language/format';
import { wordSentence } from '@pakhwada/language/sentence';
import type { Cell } from '../model.ts';
import { Notes } from '../notes.ts';
import type { Source } from '../words.ts';
import { capsOf, lapseOf, outlookOf } from './lapse.ts';
import type { StatementTwoPart, TablePart } from './model.ts';
import { columns, figuresWith, type Figures } from './table.ts';

const MONEY_AT_RISK = 2; // of the five sentences, always the third

/** Financial statement II: instalments and their certificates, ageing, interest, the caps of the year's end and what will lapse. */
export function statementTwoOf(source: Source, funds: FundsReview): StatementTwoPart {
  const { review, language, say } = source;
  const notes = new Notes(language);
  const figures = figuresWith(notes);
  const sentence = review.sentences[MONEY_AT_RISK] ?? review.headline;
  return {
    heading: say('statement.two.heading'),
    title: wordSentence(sentence, language),
    unit: formatRupeeUnit('lakh', language),
    instalments: instalmentsOf(source, funds, figures),
    ageing: ageingOf(source, funds, figures),
    interest: interestOf(source, funds, figures),
    caps: capsOf(source, funds.lapse, figures),
    lapse: lapseOf(source, funds, figures),
    outlook: outlookOf(source, funds.lapse, figures),
    notes: notes.list(),
    remarks: [say('statement.two.note'), ...(funds.lapse.caps.some(({ capPaise }) => isMissing(capPaise)) ? [say('statement.caps.noBudget')] : []), say('report.rounding')],
  };
}

function instalmentsOf(source: Source, { statementTwo, isLimit }: FundsReview, figures: Figures): TablePart {
  const { say } = source;
  return {
    title: say(isLimit ? 'statement.two.instalments.limit' : 'statement.two.instalments'),
    columns: columns(
      [say('statement.two.component'), false],
      [say('statement.two.tranche'), false],
      [say(isLimit ? 'statement.two.reference.limit' : 'statement.two.reference'), false],
      [say('statement.two.on'), true],
      [say('statement.two.amount'), true],
      [say('statement.two.used'), true],
      [say('statement.two.state'), false],
      [say('statement.two.due'), true],
      [say('statement.two.submitted'), false],
      [say('statement.two.accepted'), true],
      [say('statement.two.acceptedAmount'), true],
      [say('statement.two.pending'), true],
      [say('statement.two.age'), true],
    ),
    rows: statementTwo.lines.map((line) => instalmentRow(line, source, figures)),
    foot: [],
    empty: statementTwo.lines.length > 0 ? null : say('statement.two.empty'),
  };
}

function instalmentRow(line: StatementTwoLine, source: Source, { lakh, text }: Figures): Cell[] {
  const { say, language } = source;
  const day = (on: string | null): string => (on === null ? '' : formatDate(on, 'record', language));
  return [
    text(shortName(line, source)),
    text(line.tranche === null ? '' : formatCount(line.tranche)),
    text(line.reference),
    text(day(line.on)),
    lakh(line.amountPaise),
    lakh(line.usedPaise),
    text(say(`instalmentState.${line.state}`)),
    text(day(line.certificateDueOn)),
    text([day(line.submittedOn), line.certificateNo ?? ''].filter((part) => part !== '').join(' · ')),
    text(day(line.acceptedOn)),
    lakh(line.acceptedPaise),
    text(line.pendingDays === 0 ? '' : formatCount(line.pendingDays)),
    text(line.age === null ? '' : say(`ageBucket.${line.age}`)),
  ];
}

/** A component has a line for each instalment: its short name keeps the table to few pages. */
function shortName({ componentCode, name: whole }: StatementTwoLine, { review, name }: Source): string {
  const component = review.components.find(({ code }) => code === componentCode);
  return `${componentCode} ${name(component?.shortName ?? whole)}`;
}

function ageingOf({ say }: Source, { statementTwo }: FundsReview, { lakh, text }: Figures): TablePart {
  return {
    title: say('statement.ageing'),
    columns: columns([say('statement.two.age'), false], [say('statement.ageing.count'), true], [say('statement.ageing.amount'), true]),
    rows: statementTwo.ageing.map(({ bucket, count, paise }) => [text(say(`ageBucket.${bucket}`)), text(formatCount(count)), lakh(paise)]),
    foot: [[text(say('statement.ageing.backlog')), text(''), lakh(statementTwo.backlogPaise)]],
    empty: statementTwo.ageing.length > 0 ? null : DASH,
  };
}

function interestOf({ say }: Source, { statementTwo }: FundsReview, { lakh, text }: Figures): TablePart {
  return {
    title: say('statement.interest'),
    columns: columns([say('statement.interest.word'), false], [say('statement.lapse.amount'), true]),
    rows: [
      [text(say('statement.interest.earned')), lakh(statementTwo.interestPaise)],
      [text(say('statement.interest.remitted')), lakh(statementTwo.interestRemittedPaise)],
    ],
    foot: [[text(say('statement.interest.held')), lakh(statementTwo.interestHeldPaise)]],
    empty: null,
  };
}
