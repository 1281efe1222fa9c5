import { committeeRoutes, type AgendaSuggestion } from '@pakhwada/contracts/committee';
import { Button } from '@pakhwada/ui/button';
import { Block } from '@pakhwada/ui/layout';
import { useState, type ReactElement } from 'react';
import { PageState, Refused } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { useRead } from '../../shell/use-read.ts';
import { useWords } from '../../shell/words.tsx';
import { OfficeWords } from '../words/office-words.tsx';
import { isSaid } from '../words/office-text.ts';

const SHOWN_FIRST = 8;

/** What the figures propose, each with why; one is taken, or all at once. What was taken is not proposed twice. */
export function Suggestions({ sittingId }: { readonly sittingId: string }): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const read = useRead(committeeRoutes.suggestions, { schemeCode: scheme, sittingId });
  const take = useChange(committeeRoutes.take);
  const [isWhole, setWhole] = useState(false);
  const onTake = (taken: readonly AgendaSuggestion[]): void => take.mutate({ params: { schemeCode: scheme, sittingId }, body: { taken: taken.map(({ origin, subject }) => ({ origin, subject })) } });
  return (
    <PageState read={read} height={120}>
      {(suggestions) => {
        const open = suggestions.filter(({ isTaken }) => !isTaken);
        return (
          <Block
            className="committee-suggestions"
            title={t('committeePages.suggestions', { count: open.length })}
            aside={
              open.length > 1 && (
                <Button isSmall disabled={take.isPending} onClick={() => onTake(open)}>
                  {t('committeePages.takeAll', { count: open.length })}
                </Button>
              )
            }
          >
            {take.error && <Refused error={take.error} />}
            {open.length === 0 && <p className="muted">{t(suggestions.length === 0 ? 'committeePages.suggestions.none' : 'committeePages.suggestions.allTaken')}</p>}
            <ul className="committee-items">
              {(isWhole ? open : open.slice(0, SHOWN_FIRST)).map((suggestion) => (
                <SuggestionLine key={`${suggestion.origin} ${suggestion.subject}`} suggestion={suggestion} isSending={take.isPending} onTake={() => onTake([suggestion])} />
              ))}
            </ul>
            {!isWhole && open.length > SHOWN_FIRST && (
              <p className="actions">
                <Button isSmall onClick={() => setWhole(true)}>{t('committeePages.suggestions.all', { count: open.length })}</Button>
              </p>
            )}
          </Block>
        );
      }}
    </PageState>
  );
}

function SuggestionLine({ suggestion, isSending, onTake }: { readonly suggestion: AgendaSuggestion; readonly isSending: boolean; readonly onTake: () => void }): ReactElement {
  const { t, language, money } = useWords();
  const { origin, title, presentStatus, proposal, componentCode, amountPaise } = suggestion;
  return (
    <li>
      <b className="committee-no">{componentCode ?? ''}</b>
      <div>
        <h3>
          <OfficeWords text={title} />
        </h3>
        <p className="meta">
          {t(`committeePages.origin.${origin}`)}
          {amountPaise !== null && ` · ${money(amountPaise)}`}
        </p>
        {isSaid(presentStatus) && (
          <p>
            <OfficeWords text={presentStatus} />
          </p>
        )}
        {isSaid(proposal) && (
          <p>
            <span className="committee-ask">{t('committeePages.kind.DECISION')}</span> <OfficeWords text={proposal} />
          </p>
        )}
        <p className="actions">
          <Button isSmall disabled={isSending} aria-label={t('committeePages.takeOf', { title: title[language] || title.en || title.hi })} onClick={onTake}>
            {t('committeePages.take')}
          </Button>
        </p>
      </div>
    </li>
  );
}
