import type { FortnightSummary, SheetSummary } from '@pakhwada/contracts/fortnights';
import type { Charge } from '@pakhwada/domain/rights';
import { formatFortnight, formatInstant } from '@pakhwada/language/format';
import { Block, Columns, PageHead, Span } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { useState, type ReactElement, type ReactNode } from 'react';
import { dueWord } from '../sheets/due-word.ts';
import { useWords } from '../shell/words.tsx';
import { Corrections } from './corrections.tsx';
import { DecisionQueue } from './decision-queue.tsx';
import { DeskActions } from './desk-actions.tsx';
import { groupSheets, type SheetGroups } from './sheet-groups.ts';
import { SheetNames } from './sheet-names.tsx';

interface VerificationProps {
  readonly fortnight: FortnightSummary;
  readonly sheets: readonly SheetSummary[];
  readonly now: string;
  readonly charge: string; // designation and office
  readonly me: Charge;
}

/** Count and time left, unusual first, the rest pre-selected, who is silent, and what approving does. */
export function Verification({ fortnight, sheets, now, charge, me }: VerificationProps): ReactElement {
  const { language, t } = useWords();
  const groups = groupSheets(sheets);
  const waiting = [...groups.toVerify, ...groups.toApprove];
  const unusual = waiting.filter(({ warnings }) => warnings > 0).length;
  const reported = sheets.filter(({ state }) => state !== 'NOT_STARTED' && state !== 'DRAFT').length;
  const onTime = sheets.filter(({ isOnTime }) => isOnTime === true).length;
  const approved = sheets.filter(({ state }) => state === 'APPROVED');
  const verified = sheets.filter(({ state }) => state === 'APPROVED' || state === 'VERIFIED');
  const [done, setDone] = useState<string | null>(null);
  const left = dueWord(fortnight.freezesAt, now);
  return (
    <>
      <PageHead
        eyebrow={t('fortnights.verificationEyebrow', { charge, fortnight: formatFortnight(fortnight.id, 'full', language) })}
        title={t('fortnights.verificationTitle', { count: waiting.length, clean: waiting.filter(({ warnings }) => warnings === 0).length, unusual })}
        lead={t('fortnights.verificationLead', { reported, all: sheets.length, onTime, at: formatInstant(fortnight.freezesAt, language) })}
      >
        <p className="due">
          <b>{t(left.key === 'fortnights.duePassed' ? 'fortnights.freezeDue' : 'fortnights.freezeLeft', { days: left.values['days'] ?? (left.key === 'fortnights.dueTomorrow' ? 1 : 0) })}</b> {formatInstant(fortnight.freezesAt, language)}
        </p>
      </PageHead>
      {done !== null && <Notice tone="done" title={done} />}
      <Columns>
        <Span span={8} className="stacked">
          {groups.toVerify.length > 0 && <DecisionQueue key={`verify-${keyOf(groups.toVerify)}`} action="verify" sheets={groups.toVerify} fortnight={fortnight} past={verified} all={sheets.length} isPrimary onDone={setDone} />}
          {(groups.toApprove.length > 0 || groups.toVerify.length === 0) && (
            <DecisionQueue key={`approve-${keyOf(groups.toApprove)}`} action="approve" sheets={groups.toApprove} fortnight={fortnight} past={approved} all={sheets.length} onDone={setDone} isPrimary={groups.toVerify.length === 0} />
          )}
          <Corrections fortnightId={fortnight.id} />
        </Span>
        <Span span={4} className="stacked">
          <Standing groups={groups} fortnightId={fortnight.id}>
            <DeskActions fortnight={fortnight} sheets={sheets} now={now} charge={me} onDone={setDone} />
          </Standing>
        </Span>
      </Columns>
    </>
  );
}

/** A queue starts anew, with its clean sheets chosen, whenever other sheets wait in it. */
function keyOf(sheets: readonly SheetSummary[]): string {
  return sheets.map(({ officeCode, sheet, revision }) => `${officeCode}/${sheet}/${revision}`).join(' ');
}

function Standing({ groups, fortnightId, children }: { readonly groups: SheetGroups; readonly fortnightId: string; readonly children: ReactNode }): ReactElement {
  const { t } = useWords();
  return (
    <Block title={t('fortnights.standing')}>
      {children}
      {groups.silent.length === 0 && <p>{t('fortnights.nobodySilent')}</p>}
      <SheetNames title={t('fortnights.notReported', { count: groups.silent.length })} sheets={groups.silent} fortnightId={fortnightId} isSilent />
      <SheetNames title={t('fortnights.returned', { count: groups.returned.length })} sheets={groups.returned} fortnightId={fortnightId} />
      <SheetNames title={t('fortnights.withOthers', { count: groups.elsewhere.length })} sheets={groups.elsewhere} fortnightId={fortnightId} />
      <SheetNames title={t('fortnights.approved', { count: groups.approved.length })} sheets={groups.approved} fortnightId={fortnightId} />
      <p className="note">{t('fortnights.nobodyOwn')}</p>
    </Block>
  );
}
