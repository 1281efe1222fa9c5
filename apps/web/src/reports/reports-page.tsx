import { reportRoutes, type ReportSummary } from '@pakhwada/contracts/reports';
import { formatFortnight, formatInstant, formatPeriod } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { DataTable, type Column } from '@pakhwada/ui/table';
import { useState, type ReactNode } from 'react';
import { useAbout } from '../shell/about.ts';
import { addressOf } from '../shell/api-client.ts';
import { shortHash } from '../shell/fortnight-seal.tsx';
import { useFinancialYears } from '../shell/fortnights.ts';
import { PageState } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { useRead } from '../shell/use-read.ts';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../shell/words.tsx';
import { YearButtons } from '../shell/year-buttons.tsx';
import { DeliveryLedger } from './delivery-ledger.tsx';

/** The archive, year by year: one row per frozen fortnight, with both files and what became of the mails. */
export function ReportsPage(): ReactNode {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const years = useFinancialYears();
  const [chosen, setChosen] = useState<string | null>(null);
  const latest = years[0]?.financialYear ?? '';
  const archive = useRead(reportRoutes.list, { schemeCode: scheme }, { query: { year: chosen === null || chosen === latest ? undefined : chosen }, keepsPrevious: true });
  const last = archive.data?.[0];
  const title = last ? t(years.length > 1 ? 'reports.titleShown' : 'reports.title', { count: archive.data?.length ?? 0, last: formatFortnight(last.fortnightId, 'full', language) }) : t('reports.empty');
  useTitle(archive.data ? title : t('nav.reports'));
  return (
    <>
      <PageHead title={archive.data ? title : t('nav.reports')} lead={t('reports.lead')} />
      {useAbout()?.isMailKeptAsFiles && <Notice tone="stale" title={t('reports.mailKept')} />}
      <div className="reports-years">
        <YearButtons year={chosen ?? latest} onChoose={setChosen} />
      </div>
      <PageState
        read={archive}
        empty={(reports) =>
          reports.length > 0 ? null : (
            <Notice tone="empty" title={t('reports.empty')}>
              <p>{t('reports.empty.what')}</p>
            </Notice>
          )
        }
      >
        {(reports) => <Archive reports={reports} />}
      </PageState>
    </>
  );
}

function Archive({ reports }: { readonly reports: readonly ReportSummary[] }): ReactNode {
  const { t, language } = useWords();
  const [opened, setOpened] = useState<string | null>(null);
  const columns: readonly Column<ReportSummary>[] = [
    { key: 'fortnight', header: t('reports.fortnight'), cell: (row) => formatFortnight(row.fortnightId, 'full', language) },
    { key: 'period', header: t('reports.period'), cell: (row) => formatPeriod(row.startsOn, row.endsOn, language) },
    { key: 'frozen', header: t('reports.frozen'), cell: (row) => formatInstant(row.frozenAt, language) },
    { key: 'hash', header: t('reports.hash'), cell: (row) => <code title={row.reviewSha256}>{shortHash(row.reviewSha256)}</code> },
    { key: 'files', header: t('reports.files'), cell: (row) => <Files report={row} /> },
    {
      key: 'mails',
      header: t('reports.delivery'),
      cell: (row) => (
        <Button isSmall kind="quiet" aria-expanded={opened === row.fortnightId} aria-label={`${t('reports.ledger', { fortnight: formatFortnight(row.fortnightId, 'full', language) })}: ${deliveryWords(row, t)}`} onClick={() => setOpened(opened === row.fortnightId ? null : row.fortnightId)}>
          {deliveryWords(row, t)}
        </Button>
      ),
    },
  ];
  return (
    <section className="block reports-archive">
      <DataTable caption={t('reports.table')} columns={columns} rows={reports} rowKey={({ fortnightId }) => fortnightId} detail={(row) => opened === row.fortnightId && <DeliveryLedger fortnightId={row.fortnightId} onClose={() => setOpened(null)} />} />
    </section>
  );
}

function deliveryWords({ delivery }: ReportSummary, t: ReturnType<typeof useWords>['t']): string {
  const parts = [
    delivery.sent > 0 && t('reports.delivery.sent', { count: delivery.sent }),
    delivery.failed > 0 && t('reports.delivery.failed', { count: delivery.failed }),
    delivery.waiting > 0 && t('reports.delivery.waiting', { count: delivery.waiting }),
    delivery.keptAsFile > 0 && t('reports.delivery.kept', { count: delivery.keptAsFile }),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : t('reports.delivery.none');
}

/** A plain download: the server serves the file as an attachment and makes it first where it is not on record. */
function Files({ report }: { readonly report: ReportSummary }): ReactNode {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const fortnight = formatFortnight(report.fortnightId, 'full', language);
  return (
    <span className="reports-files">
      {(['en', 'hi'] as const).map((tongue) => {
        const made = report.files.filter((file) => file.language === tongue).at(-1);
        const word = t(`reports.file.${tongue}`);
        return (
          <a key={tongue} href={addressOf(reportRoutes.file, { params: { schemeCode: scheme, fortnightId: report.fortnightId, language: tongue } })} download>
            <span>
              {word}
              <span className="only-heard">, {fortnight}</span>
            </span>{' '}
            <small className="muted">{made ? t('reports.file.made', { kilobytes: Math.ceil(made.bytes / 1024) }) : t('reports.file.onRequest')}</small>
          </a>
        );
      })}
    </span>
  );
}
