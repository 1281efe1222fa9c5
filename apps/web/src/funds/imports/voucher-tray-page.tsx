import { importRoutes, type Tray } from '@pakhwada/contracts/funds';
import { Block, PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { PageState } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useRead } from '../../shell/use-read.ts';
import { useTitle } from '../../shell/use-title.ts';
import { useWords } from '../../shell/words.tsx';
import { MatchedBundle } from './matched-bundle.tsx';
import { WaitingBundle } from './waiting-bundle.tsx';

/** The tray: a person says where vouchers belong whose sanction number leaves it open, and takes it back while no sheet has them. */
export function VoucherTrayPage(): ReactElement {
  const { t } = useWords();
  const { scheme, fortnight } = usePlace();
  const [done, setDone] = useState<string | null>(null);
  const read = useRead(importRoutes.tray, { schemeCode: scheme });
  useTitle(t('imports.tray'));
  return (
    <div className="imports-stack">
      <PageHead eyebrow={<Link to={paths.imports(scheme, fortnight)}>{t('imports.page')}</Link>} title={t('imports.tray')} lead={t('imports.trayLead')} />
      {done !== null && <Notice tone="done" title={done} />}
      <PageState read={read}>{(tray) => <Bundles tray={tray} onDone={setDone} />}</PageState>
    </div>
  );
}

function Bundles({ tray, onDone }: { readonly tray: Tray; readonly onDone: (words: string) => void }): ReactElement {
  const { t } = useWords();
  return (
    <>
      <Block title={t('imports.trayLink', { count: tray.unmatched.length })}>
        {tray.unmatched.length === 0 && <p className="muted">{t('imports.trayEmpty')}</p>}
        <ul className="row-list">
          {tray.unmatched.map((bundle) => (
            <WaitingBundle key={`${bundle.importId}${bundle.sanctionNo}`} tray={tray} bundle={bundle} onDone={onDone} />
          ))}
        </ul>
      </Block>
      <Block title={t('imports.matched')}>
        {tray.matched.length === 0 && <p className="muted">{t('imports.matchedNone')}</p>}
        <ul className="row-list">
          {tray.matched.map((bundle) => (
            <MatchedBundle key={`${bundle.importId}${bundle.sanctionNo}${bundle.componentCode ?? ''}${bundle.partnerOffice ?? ''}${bundle.head ?? ''}`} tray={tray} bundle={bundle} onDone={onDone} />
          ))}
        </ul>
      </Block>
    </>
  );
}
