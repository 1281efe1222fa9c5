import type { Origin, Quotation } from '@pakhwada/contracts/reviews';
import { can } from '@pakhwada/domain/rights';
import { kindOfFormula } from '@pakhwada/domain/review';
import { formatDate, formatInstant, formatPoints } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { useState, type ReactElement } from 'react';
import { useMe } from '../shell/session.tsx';
import { TYPED_HERE, TypedIn } from '../shell/typed.tsx';
import { useWords } from '../shell/words.tsx';
import { printResult } from './print-term.ts';
import { QuotationForm } from './quotation-form.tsx';
import { useQuotations } from './quotations.tsx';
import { WithdrawQuotation } from './withdraw-quotation.tsx';

/** What was published of a figure, beside what is computed; a reader who may quote adds another. Nothing where there is none and none can be added. */
export function QuotationsOf({ origin }: { readonly origin: Pick<Origin, 'figure' | 'formula'> }): ReactElement | null {
  const { t } = useWords();
  const me = useMe();
  const quotations = useQuotations(origin.figure);
  const [isAdding, setAdding] = useState(false);
  const canQuote = can(me, 'QUOTE');
  if (quotations.length === 0 && !canQuote) return null;
  return (
    <section className="quotations" aria-label={t('quotations.title')}>
      {quotations.length > 0 && <h3>{t('quotations.title')}</h3>}
      <ul>
        {quotations.map((quotation) => (
          <Quoted key={quotation.id} quotation={quotation} />
        ))}
      </ul>
      {canQuote && !isAdding && (
        <Button isSmall kind="quiet" onClick={() => setAdding(true)}>
          {t('quotations.add')}
        </Button>
      )}
      {isAdding && <QuotationForm figure={origin.figure} kind={kindOfFormula(origin.formula)} onClose={() => setAdding(false)} />}
    </section>
  );
}

function Quoted({ quotation }: { readonly quotation: Quotation }): ReactElement {
  const { t, language, name } = useWords();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { document, documentOn, page, published, withdrawn } = quotation;
  const source = { document: TYPED_HERE, date: formatDate(documentOn, 'record', language), page: page ?? '' };
  const words = useStanding(quotation);
  return (
    <li className={withdrawn ? 'quotation-withdrawn' : quotation.standing === 'DIFFERS' ? 'quotation-differs' : undefined}>
      {withdrawn ? <s>{words}</s> : words}
      <span className="meta">
        <TypedIn words={t(page === null ? 'quotations.source' : 'quotations.sourcePage', source)} text={document} /> · {t('quotations.by', { at: formatInstant(quotation.quotedAt, language), who: name(quotation.quotedBy) })}
      </span>
      {withdrawn && <span className="meta"><TypedIn words={t('quotations.withdrawn', { at: formatInstant(withdrawn.at, language), who: name(withdrawn.by), reason: TYPED_HERE })} text={withdrawn.reason} /></span>}
      {quotation.canWithdraw && !isWithdrawing && (
        <Button isSmall kind="quiet" aria-label={t('quotations.withdrawOf', { published })} onClick={() => setWithdrawing(true)}>
          {t('quotations.withdraw')}
        </Button>
      )}
      {isWithdrawing && <WithdrawQuotation id={quotation.id} onClose={() => setWithdrawing(false)} />}
    </li>
  );
}

/** "published as 64 %, computed 63.98%: the same when rounded" */
function useStanding({ published, kind, computed, standing, difference }: Quotation): string {
  const { t, language, unit } = useWords();
  const size = difference && { ...difference, numerator: difference.numerator.replace('-', '') };
  const differs = size === null ? '' : kind === 'SHARE' ? t('quotations.points', { points: formatPoints(size, 2) }) : printResult(size, kind, { language, unit });
  return t(`quotedStanding.${standing}`, { published, computed: printResult(computed, kind, { language, unit }), difference: differs });
}
