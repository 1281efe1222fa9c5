import type { MessageKey } from '@pakhwada/language/translate';
import { hasMessage } from '@pakhwada/language/translate';
import { Block, Columns, PageHead } from '@pakhwada/ui/layout';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { FURNITURE_PAGES, LIVE, paths, type FurniturePage as Page } from '../paths.ts';
import { useAbout } from './about.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { useSession } from './session.tsx';
import { useTitle } from './use-title.ts';
import { useWords } from './words.tsx';

const MOST_PARAGRAPHS = 12;

/** The short, honest pages behind the footer's links. */
export function FurniturePage(): ReactNode {
  const { page } = useParams();
  const known = FURNITURE_PAGES.find((one) => one === page);
  return known ? <Furniture page={known} /> : <NotFoundPage />;
}

function Furniture({ page }: { readonly page: Page }): ReactNode {
  const { t, language } = useWords();
  const title = t(`furniture.${page}`);
  useTitle(title);
  const paragraphs = Array.from({ length: MOST_PARAGRAPHS }, (_, at) => `furniture.${page}.${at + 1}`).filter((key) => hasMessage(language, key));
  return (
    <>
      <PageHead title={title} />
      <Columns>
        <Block span={8} title={t('furniture.label')}>
          <ul className="row-list prose">
            {paragraphs.map((key) => (
              <li key={key}>{t(key as MessageKey)}</li>
            ))}
            {page === 'site-map' && <SiteMap />}
          </ul>
        </Block>
      </Columns>
    </>
  );
}

function SiteMap(): ReactNode {
  const { t, name } = useWords();
  const all = useAbout()?.schemes ?? [];
  const { me } = useSession();
  const schemes = me ? all.filter(({ code }) => code === me.schemeCode) : all; // whoever is signed in has rooms in one
  return (
    <>
      {schemes.map(({ code, title }) => (
        <li key={code}>
          <b>{name(title)}</b>
          <ul className="site-map">
            {(['overview', 'components', 'districts', 'money', 'registers', 'committee', 'reports', 'myWork'] as const).map((room) => (
              <li key={room}>
                <Link to={paths[room](code, LIVE)}>{t(`nav.${room}`)}</Link>
                {room === 'committee' && (
                  <ul>
                    {(['actionPoints', 'projects', 'consultations', 'partners', 'risks'] as const).map((part) => (
                      <li key={part}>
                        <Link to={paths[part](code, LIVE)}>{t(`committeeTabs.${part}`)}</Link>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
      {FURNITURE_PAGES.map((page) => (
        <li key={page}>
          <Link to={paths.page(page)}>{t(`furniture.${page}`)}</Link>
        </li>
      ))}
    </>
  );
}
