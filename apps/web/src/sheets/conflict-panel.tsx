import type { LocalName } from '@pakhwada/domain/plan';
import { formatInstant } from '@pakhwada/language/format';
import { nameIn } from '@pakhwada/language/translate';
import { useState, type ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';

/** One thing that stands differently here and on the server. */
export interface Difference {
  readonly key: string;
  readonly name: string;
  readonly mine: string;
  readonly theirs: string;
  readonly isMineChosen: boolean; // at first: the side that changed it
}

interface ConflictPanelProps {
  readonly differences: readonly Difference[];
  readonly savedAt: string | null;
  readonly designation: LocalName | null;
  readonly onSettle: (keptMine: ReadonlySet<string>) => void;
}

/** Two people changed the same sheet: both values, who and when, and a choice for each. Nothing is overwritten unseen. */
export function ConflictPanel({ differences, savedAt, designation, onSettle }: ConflictPanelProps): ReactElement {
  const { language, t } = useWords();
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set(differences.filter(({ isMineChosen }) => isMineChosen).map(({ key }) => key)));
  const choose = (key: string, isMine: boolean): void => {
    const next = new Set(mine);
    if (isMine) next.add(key);
    else next.delete(key);
    setMine(next);
  };
  return (
    <section className="block sheet-conflict" role="alert" aria-labelledby="conflict">
      <h2 id="conflict">{t('fortnights.conflictTitle', { count: differences.length })}</h2>
      <p>
        {t('fortnights.conflictText', { who: designation ? nameIn(designation, language) : t('fortnights.somebody'), at: savedAt ? formatInstant(savedAt, language) : t('fortnights.justNow') })}
      </p>
      <table className="table">
        <caption className="only-heard">{t('fortnights.conflictTitle', { count: differences.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('fortnights.conflictRow')}</th>
            <th scope="col">{t('fortnights.onThisDevice')}</th>
            <th scope="col">{t('fortnights.onTheServer')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => (
            <tr key={difference.key}>
              <th scope="row">{difference.name}</th>
              {([true, false] as const).map((isMine) => (
                <td key={String(isMine)}>
                  <label className="choice">
                    <input type="radio" name={`conflict-${difference.key}`} checked={mine.has(difference.key) === isMine} onChange={() => choose(difference.key, isMine)} />
                    {t('fortnights.keep', { value: (isMine ? difference.mine : difference.theirs) || t('fortnights.empty') })}
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="actions">
        <button type="button" className="button button-primary" onClick={() => onSettle(mine)}>
          {t('fortnights.settle')}
        </button>
      </p>
    </section>
  );
}
