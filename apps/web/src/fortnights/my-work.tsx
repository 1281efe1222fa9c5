import type { FortnightSummary, SheetSummary } from '@pakhwada/contracts/fortnights';
import type { Charge } from '@pakhwada/domain/rights';
import { formatFortnight, formatInstant, formatPeriod } from '@pakhwada/language/format';
import { buttonClass } from '@pakhwada/ui/button';
import { Block } from '@pakhwada/ui/layout';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../paths.ts';
import { DueLine } from '../sheets/due-line.tsx';
import { usePlace } from '../shell/place.ts';
import { TYPED_HERE, TypedIn } from '../shell/typed.tsx';
import { useWords } from '../shell/words.tsx';
import { DeskActions } from './desk-actions.tsx';
import { groupSheets, keyOfSheet, pathOfSheet } from './sheet-groups.ts';
import { nameOfSheet } from './sheet-name.ts';
import { SheetNames } from './sheet-names.tsx';

interface FortnightWorkProps {
  readonly fortnight: FortnightSummary;
  readonly sheets: readonly SheetSummary[];
  readonly now: string;
  readonly me: Charge;
  readonly onDone: (words: string) => void;
}

/** What one fortnight asks of the person: sheets to fill, sheets to verify or approve, and for a desk that verifies, who has and has not reported. */
export function FortnightWork({ fortnight, sheets, now, me, onDone }: FortnightWorkProps): ReactElement {
  const { language, t } = useWords();
  const { scheme } = usePlace();
  const groups = groupSheets(sheets);
  const toDecide = [...groups.toVerify, ...groups.toApprove];
  const isDesk = sheets.some((sheet) => !groups.toEnter.includes(sheet) && !groups.own.includes(sheet));
  const title = t('fortnights.workOf', { fortnight: formatFortnight(fortnight.id, 'full', language), period: formatPeriod(fortnight.startsOn, fortnight.endsOn, language) });
  return (
    <Block title={title} aside={t(`fortnightState.${fortnight.state}`)}>
      {fortnight.state === 'OPEN' ? <DueLine dueAt={fortnight.cutOffAt} now={now} isDone={false} submittedAt={null} /> : <p className="due">{t('fortnights.freezesAt', { at: formatInstant(fortnight.freezesAt, language) })}</p>}
      {groups.toEnter.length === 0 && groups.own.length === 0 && toDecide.length === 0 && <p className="muted">{t('fortnights.nothingDue')}</p>}
      <ul className="row-list work-list">
        {groups.toEnter.map((sheet, at) => (
          <SheetLine key={keyOfSheet(sheet)} sheet={sheet} fortnight={fortnight} isFirst={at === 0} />
        ))}
        {groups.own.map((sheet) => (
          <SheetLine key={keyOfSheet(sheet)} sheet={sheet} fortnight={fortnight} isFirst={false} />
        ))}
      </ul>
      {toDecide.length > 0 && (
        <p className="actions">
          <Link className={buttonClass(groups.toEnter.length === 0 ? 'primary' : 'plain')} to={paths.verification(scheme, fortnight.id)}>
            {t('fortnights.openVerification', { count: toDecide.length })}
          </Link>
        </p>
      )}
      {isDesk && <DeskActions fortnight={fortnight} sheets={sheets} now={now} charge={me} onDone={onDone} />}
      {isDesk && (
        <div className="work-desk">
          <SheetNames title={t('fortnights.notReported', { count: groups.silent.length })} sheets={groups.silent} fortnightId={fortnight.id} isSilent />
          <SheetNames title={t('fortnights.returned', { count: groups.returned.length })} sheets={groups.returned} fortnightId={fortnight.id} />
          <SheetNames title={t('fortnights.withOthers', { count: groups.elsewhere.length })} sheets={groups.elsewhere} fortnightId={fortnight.id} />
          <SheetNames title={t('fortnights.approved', { count: groups.approved.length })} sheets={groups.approved} fortnightId={fortnight.id} />
        </div>
      )}
    </Block>
  );
}

function SheetLine({ sheet, fortnight, isFirst }: { readonly sheet: SheetSummary; readonly fortnight: FortnightSummary; readonly isFirst: boolean }): ReactElement {
  const { language, t } = useWords();
  const { scheme } = usePlace();
  const returned = sheet.steps.findLast(({ action }) => action === 'RETURN');
  const name = nameOfSheet(sheet, t, language);
  const isToFill = sheet.canEnter && (sheet.state === 'NOT_STARTED' || sheet.state === 'DRAFT' || sheet.state === 'RETURNED');
  return (
    <li className="work-line">
      <div>
        <b>{name}</b> <span className={`work-state is-${sheet.state.toLowerCase()}`}>{t(`sheetState.${sheet.state}`)}</span>
        <p className="muted small">
          {t('fortnights.rowsFilled', { filled: sheet.rowsFilled, all: sheet.rowsExpected })}
          {sheet.submittedAt && ` · ${t('fortnights.submittedAt', { at: formatInstant(sheet.submittedAt, language) })}`}
          {sheet.revision > 1 && ` · ${t('fortnights.revision', { revision: sheet.revision })}`}
        </p>
        {sheet.state === 'RETURNED' && returned?.reason && <p className="entry-message is-returned"><TypedIn words={t('fortnights.returnedWith', { reason: TYPED_HERE, rows: returned.rows.length })} text={returned.reason} /></p>}
      </div>
      <Link className={buttonClass(isToFill && isFirst ? 'primary' : 'plain')} to={pathOfSheet(scheme, fortnight.id, sheet)} aria-label={`${t(isToFill ? (sheet.state === 'RETURNED' ? 'fortnights.answer' : 'fortnights.fill') : 'fortnights.open')}: ${name}`}>
        {t(isToFill ? (sheet.state === 'RETURNED' ? 'fortnights.answer' : 'fortnights.fill') : 'fortnights.open')}
      </Link>
    </li>
  );
}
