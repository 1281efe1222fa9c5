import type { FortnightSummary, SheetSummary } from '@pakhwada/contracts/fortnights';
import { formatInstant } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { StatusShape } from '@pakhwada/ui/status';
import { Fragment, useState, type ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import { toggled, toggledAll } from './choose-sheets.ts';
import { keyOfSheet } from './sheet-groups.ts';
import { nameOfSheet } from './sheet-name.ts';
import { SheetReader } from './sheet-reader.tsx';

interface DecisionTableProps {
  readonly sheets: readonly SheetSummary[];
  readonly fortnight: FortnightSummary;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

const COLUMNS = 6;

/** Sheets that wait for a decision, unusual ones first; each opens under its row to be read and, if need be, returned. */
export function DecisionTable({ sheets, fortnight, chosen, onChoose }: DecisionTableProps): ReactElement {
  const { language, t, name } = useWords();
  const [opened, setOpened] = useState<string | null>(null);
  const clean = sheets.filter(({ warnings }) => warnings === 0);
  return (
    <table className="table table-stack decision-table">
      <caption className="only-heard">{t('fortnights.decisionCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <label className="check">
              <input type="checkbox" checked={clean.length > 0 && clean.every((sheet) => chosen.has(keyOfSheet(sheet)))} onChange={() => onChoose(toggledAll(chosen, sheets))} />
              <span className="only-heard">{t('fortnights.chooseAllClean')}</span>
            </label>
          </th>
          <th scope="col">{t('fortnights.office')}</th>
          <th scope="col">{t('fortnights.submitted')}</th>
          <th scope="col" className="at-end">{t('fortnights.rows')}</th>
          <th scope="col">{t('fortnights.flags')}</th>
          <th scope="col">
            <span className="only-heard">{t('fortnights.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sheets.map((sheet) => {
          const key = keyOfSheet(sheet);
          const office = name(sheet.officeName);
          const verified = sheet.steps.findLast(({ action }) => action === 'VERIFY');
          const isOpened = opened === key;
          return (
            <Fragment key={key}>
              <tr className={sheet.warnings > 0 ? 'is-flagged' : undefined}>
                <td>
                  <label className="check">
                    <input type="checkbox" checked={chosen.has(key)} onChange={() => onChoose(toggled(chosen, key))} />
                    <span className="only-heard">{t('fortnights.choose', { office })}</span>
                  </label>
                </td>
                <th scope="row">
                  {office}
                  <span className="meta">
                    {nameOfSheet(sheet, t, language)}
                    {verified && ` · ${t('fortnights.verifiedBy', { who: name(verified.designation) })}`}
                  </span>
                </th>
                <td data-label={t('fortnights.submitted')}>
                  {sheet.submittedAt && formatInstant(sheet.submittedAt, language)}
                  {sheet.isOnTime === false && <span className="meta">{t('fortnights.late')}</span>}
                </td>
                <td className="at-end" data-label={t('fortnights.rows')}>{t('fortnights.rowsOf', { filled: sheet.rowsFilled, all: sheet.rowsExpected })}</td>
                <td data-label={t('fortnights.flags')}>
                  {sheet.warnings === 0 ? (
                    <span className="muted">{t('fortnights.noFlags')}</span>
                  ) : (
                    <span className="status is-amber">
                      <StatusShape status="AMBER" />
                      {t('fortnights.flagCount', { count: sheet.warnings })}
                    </span>
                  )}
                </td>
                <td>
                  <Button isSmall aria-expanded={isOpened} aria-label={t(isOpened ? 'fortnights.closeSheet' : 'fortnights.lookAtSheet', { office })} onClick={() => setOpened(isOpened ? null : key)}>
                    {t(isOpened ? 'fortnights.close' : 'fortnights.look')}
                  </Button>
                </td>
              </tr>
              {isOpened && (
                <tr className="detail">
                  <td colSpan={COLUMNS}>
                    <SheetReader summary={sheet} fortnight={fortnight} onReturned={() => setOpened(null)} />
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
