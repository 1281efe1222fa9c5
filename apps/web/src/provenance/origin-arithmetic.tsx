import type { Origin } from '@pakhwada/contracts/reviews';
import { formatShare } from '@pakhwada/language/format';
import { hasMessage, nameIn, type MessageKey } from '@pakhwada/language/translate';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import { kindOfFormula, kindOfTerm, printNumber, printResult } from './print-term.ts';

type Term = Origin['terms'][number];

/** The sum behind a figure, term by term, as a reader would do it by hand. */
export function OriginArithmetic({ origin }: { readonly origin: Origin }): ReactElement {
  const { language, t, unit } = useWords();
  const kindOf = (term: Term) => kindOfTerm(origin.formula, term.code);
  const print = { language, unit };
  const formula = `formula.${origin.formula}` as MessageKey;
  const has = (part: keyof Term): boolean => origin.terms.some((term) => term[part] !== null);
  const nameOf = (term: Term): string => {
    const word = `originTerm.${term.code}` as MessageKey;
    return hasMessage(language, word) ? t(word) : nameIn(term.name, language);
  };
  return (
    <>
      <p className="origin-formula">
        {hasMessage(language, formula) ? t(formula) : null} <b>{t('provenance.result', { result: printResult(origin.result, kindOfFormula(origin.formula), print) })}</b>
      </p>
      {origin.terms.length > 0 && (
        <div className="scroll" tabIndex={0} role="group" aria-label={t('provenance.terms')}>
          <table className="table table-dense">
            <caption className="only-heard">{t('provenance.terms')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('provenance.term')}</th>
                {has('weight') && <th scope="col" className="at-end">{t('provenance.weight')}</th>}
                {has('achieved') && <th scope="col" className="at-end">{t('provenance.achieved')}</th>}
                {has('target') && <th scope="col" className="at-end">{t('provenance.target')}</th>}
                {has('result') && <th scope="col" className="at-end">{t('provenance.termResult')}</th>}
              </tr>
            </thead>
            <tbody>
              {origin.terms.map((term) => (
                <tr key={term.code}>
                  <th scope="row">{nameOf(term)}</th>
                  {has('weight') && <td className="at-end">{term.weight ? formatShare(term.weight, 2) : ''}</td>}
                  {has('achieved') && <td className="at-end">{printNumber(term.achieved, kindOf(term), print)}</td>}
                  {has('target') && <td className="at-end">{printNumber(term.target, kindOf(term), print)}</td>}
                  {has('result') && <td className="at-end">{printResult(term.result, kindOf(term), print)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
