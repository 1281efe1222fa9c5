import { fortnightRoutes, type FortnightSummary, type SheetSummary } from '@pakhwada/contracts/fortnights';
import { Button } from '@pakhwada/ui/button';
import { TextArea } from '@pakhwada/ui/fields';
import { StatusShape } from '@pakhwada/ui/status';
import { Fragment, useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { EntryBehind } from '../evidence/entry-behind.tsx';
import { Refused } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { useChange } from '../shell/use-change.ts';
import { TypedIn } from '../shell/typed.tsx';
import { useWords } from '../shell/words.tsx';
import { BehindCell } from './behind-cell.tsx';
import { toggled } from './choose-sheets.ts';
import type { ReadRow } from './read-rows.ts';
import { pathOfSheet } from './sheet-groups.ts';

interface ReturnFormProps {
  readonly summary: SheetSummary;
  readonly fortnight: FortnightSummary;
  readonly kind: 'progress' | 'status' | 'money';
  readonly rows: readonly ReadRow[];
  readonly onReturned: () => void;
}

const COLUMNS = 7;

/** The rows as submitted; those ticked go back with words the office reads at the cell. */
export function ReturnForm({ summary, fortnight, kind, rows, onReturned }: ReturnFormProps): ReactElement {
  const { t, name } = useWords();
  const { scheme } = usePlace();
  const giveBack = useChange(fortnightRoutes.return);
  const [named, setNamed] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [opened, setOpened] = useState<{ readonly key: string; readonly back: HTMLElement } | null>(null); // the row whose evidence is shown
  const hasBehind = rows.some(({ behind }) => behind !== undefined);
  const close = (): void => {
    opened?.back.focus();
    setOpened(null);
  };
  const office = name(summary.officeName);
  const send = (): void => {
    setTried(true);
    if (reason.trim() === '' || named.size === 0) return;
    giveBack
      .mutateAsync({
        params: { schemeCode: scheme, fortnightId: fortnight.id },
        body: { officeCode: summary.officeCode, sheet: summary.sheet, revision: summary.revision, reason: reason.trim(), rows: rows.filter(({ key }) => named.has(key)).map(({ ref }) => ({ ...ref })) },
      })
      .then(onReturned, () => undefined); // a refusal is shown below
  };
  return (
    <div className="sheet-reader">
      {rows.length === 0 && <p className="muted">{t('fortnights.nilSheet')}</p>}
      <div className="scroll sheet-rows" tabIndex={0} role="group" aria-label={t('fortnights.rowsOfOffice', { office })}>
        <table className="table table-stack table-dense">
          <caption className="only-heard">{t('fortnights.rowsOfOffice', { office })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('fortnights.row')}</th>
              <th scope="col" className="at-end">{t(`fortnights.value.${kind}`)}</th>
              <th scope="col" className="at-end">{t(`fortnights.last.${kind}`)}</th>
              {hasBehind && <th scope="col">{t('derived.behindHead')}</th>}
              <th scope="col">{t('fortnights.note')}</th>
              <th scope="col">{t('fortnights.whyFlagged')}</th>
              {summary.canReturn && <th scope="col">{t('fortnights.returnRow')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Fragment key={row.key}>
                <tr className={row.flags.length > 0 ? 'is-flagged' : undefined}>
                  <th scope="row">{row.name}</th>
                  <td className="at-end" data-label={t(`fortnights.value.${kind}`)}><b>{row.value}</b></td>
                  <td className="at-end muted" data-label={t(`fortnights.last.${kind}`)}>{row.last}</td>
                  {hasBehind && <td data-label={row.behind ? t('derived.behindHead') : undefined}>{row.behind && <BehindCell name={row.name} cell={row.behind} isOpen={opened?.key === row.key} onAsk={(back) => setOpened({ key: row.key, back })} />}</td>}
                  <td data-label={row.note === '' && row.typed.length === 0 ? undefined : t('fortnights.note')}>
                    {row.note}
                    {row.typed.map((note) => (
                      <span key={note.words} className="meta">
                        <TypedIn {...note} />
                      </span>
                    ))}
                  </td>
                  <td>
                    {row.flags.map((flag) => (
                      <p key={flag} className="flag">
                        <StatusShape status="AMBER" /> {flag}
                      </p>
                    ))}
                  </td>
                  {summary.canReturn && (
                    <td>
                      <label className="check">
                        <input type="checkbox" checked={named.has(row.key)} onChange={() => setNamed(toggled(named, row.key))} />
                        <span>
                          {t('fortnights.return')}
                          <span className="only-heard"> {row.name}</span>
                        </span>
                      </label>
                    </td>
                  )}
                </tr>
                {opened?.key === row.key && row.behind && (
                  <tr className="detail">
                    <td colSpan={COLUMNS}>
                      <EntryBehind name={row.name} cell={row.behind} fortnightId={fortnight.id} canAdd={false} canCheck={false} onClose={close} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {summary.canReturn && (named.size > 0 || isTried) && (
        <TextArea label={t('fortnights.returnReason')} rows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} messages={isTried && reason.trim() === '' ? [t('fortnights.returnReasonNeeded')] : []} />
      )}
      {giveBack.error && <Refused error={giveBack.error} />}
      <p className="actions">
        {summary.canReturn && (
          <Button onClick={send} disabled={giveBack.isPending} kind={named.size > 0 ? 'primary' : 'plain'}>
            {named.size === 0 ? t('fortnights.chooseRows') : t('fortnights.returnRows', { count: named.size })}
          </Button>
        )}
        <Link to={pathOfSheet(scheme, fortnight.id, summary)}>{t('fortnights.openWhole')}</Link>
      </p>
    </div>
  );
}
