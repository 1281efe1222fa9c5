import type { OfficeReporting, Review } from '@pakhwada/domain/review';
import { Block } from '@pakhwada/ui/layout';
import type { ReactNode } from 'react';
import { useWords } from '../shell/words.tsx';

const SHOWN = 6;

/** Who has not reported, and what came in but was not approved in time. Silence is counted; NIL is a report. */
export function SilentOffices({ review }: { readonly review: Review }): ReactNode {
  const { t, name } = useWords();
  const { reporting, receivedNotApproved } = review;
  const silent = reporting.offices.filter(({ state }) => state === 'NOT_REPORTED');
  return (
    <Block span={4} title={t('overview.silent', { count: silent.length })} aside={t('overview.silent.districts', { reported: reporting.districtsReported, expected: reporting.districtsExpected })}>
      <SilentList offices={silent.slice(0, SHOWN)} review={review} />
      {silent.length > SHOWN && (
        <details className="fold">
          <summary>{t('overview.silent.more', { count: silent.length - SHOWN })}</summary>
          <SilentList offices={silent.slice(SHOWN)} review={review} />
        </details>
      )}
      {receivedNotApproved.length > 0 && (
        <>
          <h3 className="received-title">{t('overview.received', { count: receivedNotApproved.length })}</h3>
          <ul className="row-list">
            {receivedNotApproved.map((sheet) => (
              <li key={`${sheet.officeCode}/${sheet.sheet}`}>
                <span>
                  <b>{name(sheet.officeName)}</b> <span className="muted">{t(`sheetState.${sheet.state}`)}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Block>
  );
}

function SilentList({ offices, review }: { readonly offices: readonly OfficeReporting[]; readonly review: Review }): ReactNode {
  return (
    <ul className="row-list">
      {offices.map((office) => (
        <li key={`${office.officeCode}/${office.sheet}`}>
          <SilentLine office={office} review={review} />
        </li>
      ))}
    </ul>
  );
}

function SilentLine({ office, review }: { readonly office: OfficeReporting; readonly review: Review }): ReactNode {
  const { t, name } = useWords();
  const component = review.components.find(({ code }) => office.sheet === `status-${code}`);
  const sheet = component ? t('sheet.status', { component: name(component.shortName) }) : t(office.sheet === 'money' ? 'sheet.money' : 'sheet.progress');
  return (
    <span>
      <b>{name(office.name)}</b>{' '}
      <span className="muted">
        {sheet} · {t('overview.silent.running', { count: office.silentFortnights })}
      </span>
    </span>
  );
}
