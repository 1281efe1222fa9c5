import { STATUS_CODES, type Review } from '@pakhwada/domain/review';
import { formatDate, formatFortnight, formatInstant } from '@pakhwada/language/format';
import type { Language } from '@pakhwada/language/translate';
import '@pakhwada/language/documents';
import { correctionsOf, definitionsOf, signOf } from './annexes.ts';
import { briefOf } from './brief.ts';
import { committeeOf } from './committee/committee.ts';
import { coverOf } from './cover.ts';
import { fundsOf } from './funds/funds.ts';
import { matrixOf } from './matrix.ts';
import type { ChartRequest, ReportDocument } from './model.ts';
import { physicalOf } from './physical.ts';
import { qualityOf } from './quality.ts';
import { registersOf } from './registers/registers.ts';
import { sheetsOf } from './sheets.ts';
import { statementOf } from './statement.ts';
import { sourceOf } from './words.ts';
import { TEMPLATE_VERSION } from '../version/index.ts';

/** The whole report of a frozen review in one language: words, figures as text, and the charts still to be drawn. It computes nothing. */
export function documentOf(review: Review, language: Language, sha256: string, frozenAt: string): { readonly document: ReportDocument; readonly charts: readonly ChartRequest[] } {
  const source = sourceOf(review, language, sha256, frozenAt);
  const { say, name } = source;
  const [brief, statement, sheets] = [briefOf(source), statementOf(source), sheetsOf(source)];
  const funds = fundsOf(source);
  const registers = registersOf(source);
  const committee = committeeOf(source);
  const asOn = formatDate(review.asOn, 'record', language);
  return {
    document: {
      templateVersion: TEMPLATE_VERSION,
      language,
      title: say('report.title', { scheme: name(review.scheme.title), number: review.reportNumber, fortnight: formatFortnight(review.fortnight.id, 'label', language) }),
      author: name(review.scheme.department),
      header: { left: `${name(review.scheme.department)}, ${name(review.state.government)}`, demo: review.isDemo ? say('report.demo') : null },
      footer: { hash: sha256, asOn: say('report.footer.asOn', { date: asOn, frozen: formatInstant(frozenAt, language), number: review.reportNumber }), page: say('report.footer.page'), of: say('report.footer.of') },
      statusWords: Object.fromEntries(STATUS_CODES.map((code) => [code, say(`status.${code}`)])) as ReportDocument['statusWords'],
      cover: coverOf(source),
      brief: brief.part,
      statement: statement.part,
      ...(funds ? { funds: funds.part } : {}),
      physical: physicalOf(source),
      sheets: sheets.part,
      matrix: matrixOf(source),
      ...(registers ? { registers } : {}),
      ...(committee ? { committee } : {}),
      quality: qualityOf(source),
      corrections: correctionsOf(source),
      definitions: definitionsOf(source),
      sign: signOf(source),
    },
    charts: [...brief.charts, ...statement.charts, ...(funds?.charts ?? []), ...sheets.charts],
  };
}
