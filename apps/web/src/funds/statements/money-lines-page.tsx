import { moneyLineRoutes, type CountedMoneyLines } from '@pakhwada/contracts/funds';
import { isLimitFlow } from '@pakhwada/domain/funds';
import { formatRupees } from '@pakhwada/language/format';
import { Block, PageHead } from '@pakhwada/ui/layout';
import { useEffect, useState, type ReactElement } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { PageTurner } from '../../sheets/page-turner.tsx';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { ComponentChoice } from './component-choice.tsx';
import { MoneyLineTable } from './money-line-table.tsx';
import { MoneyPages } from './money-pages.tsx';
import { useView, ViewChoice } from './view-choice.tsx';

type Kind = keyof typeof moneyLineRoutes;

/** Every line that counts of what was released, behind the statements. */
export function ReleasesPage(): ReactElement {
  return <MoneyLinesPage kind="releases" />;
}

/** Every voucher line and refund that counts. */
export function ExpendituresPage(): ReactElement {
  return <MoneyLinesPage kind="expenditures" />;
}

function MoneyLinesPage({ kind }: { readonly kind: Kind }): ReactElement {
  const { scheme, fortnight } = usePlace();
  const [search] = useSearchParams();
  const span = useView('fortnight');
  const component = search.get('component') ?? undefined;
  const [turned, setTurned] = useState({ of: '', offset: 0 });
  const chosen = `${fortnight} ${span} ${component ?? ''}`;
  const offset = turned.of === chosen ? turned.offset : 0; // another choice begins at its first page
  const read = useRead(moneyLineRoutes[kind], { schemeCode: scheme, fortnightId: fortnight }, { query: { componentCode: component, span, offset }, keepsPrevious: true });
  return <PageState read={read}>{(page) => <MoneyLines kind={kind} page={page} offset={offset} onTurn={(to) => setTurned({ of: chosen, offset: to })} />}</PageState>;
}

interface MoneyLinesProps {
  readonly kind: Kind;
  readonly page: CountedMoneyLines;
  readonly offset: number;
  readonly onTurn: (offset: number) => void;
}

/** The sum stands in the headline: it is the figure of the statements for the same span and component. */
export function MoneyLines({ kind, page, offset, onTurn }: MoneyLinesProps): ReactElement {
  const { t, language } = useWords();
  const flow = isLimitFlow(page.fundFlow) ? 'limit' : 'release';
  const title = t(`money.lines.${kind}`, { count: page.total, sum: formatRupees(page.sumPaise, 'rupee', language, { sign: 'STATEMENT' }), flow });
  useTitle(title);
  useShownLine(page);
  return (
    <>
      <PageHead eyebrow={t(`money.page.${kind}`, { flow })} title={title} lead={`${t('money.lines.note')} ${t(page.isFrozen ? 'money.lines.frozen' : 'money.lines.live')}`} />
      <MoneyPages fundFlow={page.fundFlow} />
      <div className="statement-choices">
        <ViewChoice otherwise="fortnight" />
        <ComponentChoice components={page.components} whole={t('money.lines.allComponents')} />
      </div>
      <Block title={t(`money.page.${kind}`, { flow })}>
        {(titleId) => (page.lines.length === 0 ? <p className="muted">{t('money.lines.none')}</p> : <MoneyLineTable page={page} labelledBy={titleId} />)}
      </Block>
      <PageTurner offset={offset} total={page.total} onTurn={onTurn} />
    </>
  );
}

/** A link from statement II ends at its line. */
function useShownLine(page: CountedMoneyLines): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'center' });
  }, [hash, page]);
}
