import { formatDate, formatFortnight, formatInstant } from '@pakhwada/language/format';
import { isMissing } from '@pakhwada/domain/ratio';
import type { CoverPart } from './model.ts';
import type { Source } from './words.ts';

export function coverOf({ review, language, say, name, sha256, frozenAt }: Source): CoverPart {
  const { fortnight, scheme } = review;
  const record = (on: string): string => formatDate(on, 'record', language);
  return {
    government: name(review.state.government),
    department: name(scheme.department),
    scheme: name(scheme.title),
    report: say('report.cover.report', { number: review.reportNumber }),
    fortnight: formatFortnight(fortnight.id, 'label', language),
    period: say('report.cover.period', { from: record(fortnight.startsOn), to: record(fortnight.endsOn), days: fortnight.lengthDays }),
    placedBefore: say('report.cover.placedBefore', { committee: name(review.committee) }),
    classification: say('report.cover.classification'),
    facts: [
      [say('report.cover.asOn'), record(review.asOn)],
      [say('report.cover.frozenAt'), formatInstant(frozenAt, language)],
      [say('report.cover.basis'), say(`basis.${review.basis}`)],
      [say('report.cover.amountStage'), isMissing(review.amount) ? say(`missing.${review.amount.missing}`) : say('report.cover.stageOn', { stage: say(`amountStage.${review.amount.stage}`), date: record(review.amount.on) })],
      [say('report.cover.planVersion'), String(review.planVersion)],
      [say('report.cover.ruleSet'), String(review.ruleSetVersion)],
    ],
    hashLabel: say('report.cover.hash'),
    hash: sha256,
    contents: say('report.cover.contents'),
    notices: [...(review.isDemo ? [say('report.demo.long')] : []), ...(review.isIllustrative && !review.isDemo ? [say('report.illustrative')] : [])],
  };
}
