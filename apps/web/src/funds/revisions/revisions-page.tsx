import { revisionRoutes, type PlanAmounts, type ReAppropriation } from '@pakhwada/contracts/funds';
import { Block, Columns, PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { useState, type ReactElement } from 'react';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { MoneyPages } from '../statements/money-pages.tsx';
import { AmountsThroughTime } from './amounts-through-time.tsx';
import { ProposeForm } from './propose-form.tsx';
import { RevisionCard } from './revision-card.tsx';

/** Money moved between components: what is proposed and decided, the form, and the amounts of the plan through time. */
export function RevisionsPage(): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const amounts = useRead(revisionRoutes.amounts, { schemeCode: scheme });
  const list = useRead(revisionRoutes.list, { schemeCode: scheme });
  useTitle(t('revisions.page'));
  return (
    <>
      <PageHead eyebrow={t('money.page')} title={t('revisions.page')} lead={t('revisions.lead')} />
      <PageState read={amounts}>
        {(known) => (
          <>
            <MoneyPages fundFlow={known.fundFlow} />
            <Columns>
              <Block span={12} title={t('revisions.proposals')}>
                <PageState read={list} height={120}>
                  {(revisions) => <Proposals revisions={revisions} amounts={known} />}
                </PageState>
              </Block>
              <Block span={12} title={t('revisions.through')}>
                <AmountsThroughTime amounts={known} />
              </Block>
            </Columns>
          </>
        )}
      </PageState>
    </>
  );
}

function Proposals({ revisions, amounts }: { readonly revisions: readonly ReAppropriation[]; readonly amounts: PlanAmounts }): ReactElement {
  const { t } = useWords();
  const [isSent, setSent] = useState(false);
  const names = new Map(amounts.components.map(({ code, name }) => [code, name]));
  return (
    <>
      {isSent && amounts.pendingOrderNo !== null && <Notice tone="done" title={t('revisions.sent')} />}
      {revisions.length === 0 && (
        <Notice tone="empty" title={t('revisions.none')}>
          <p>{t('revisions.noneText')}</p>
        </Notice>
      )}
      <ol className="revisions">
        {revisions.map((revision) => (
          <RevisionCard key={`${revision.id}/${revision.state}`} revision={revision} names={names} />
        ))}
      </ol>
      {amounts.canPropose && (
        <section className="revision-new" aria-labelledby="revision-new">
          <h3 id="revision-new">{t('revisions.propose')}</h3>
          {amounts.pendingOrderNo === null ? <ProposeForm key={amounts.versions.length} amounts={amounts} onSent={() => setSent(true)} /> : <p className="muted">{t('revisions.waits', { order: amounts.pendingOrderNo })}</p>}
        </section>
      )}
    </>
  );
}
