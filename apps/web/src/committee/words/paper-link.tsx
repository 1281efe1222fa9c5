import { minutesRoutes, type PAPER_FORMATS, type SITTING_PAPERS } from '@pakhwada/contracts/committee';
import { buttonClass, type ButtonKind } from '@pakhwada/ui/button';
import type { ReactElement } from 'react';
import { addressOf } from '../../shell/api-client.ts';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../shell/words.tsx';

export type SittingPaper = (typeof SITTING_PAPERS)[number];

interface PaperLinkProps {
  readonly sittingId: string;
  readonly paper: SittingPaper;
  readonly kind?: ButtonKind;
}

/** A paper of a sitting as PDF, in the language of the page. */
export function PaperLink({ sittingId, paper, kind = 'plain' }: PaperLinkProps): ReactElement {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  return (
    <a className={buttonClass(kind)} href={addressOf(minutesRoutes.paper, { params: { schemeCode: scheme, sittingId, paper, language, format: 'pdf' } })} download>
      {t(`committeePages.paper.${paper}`)}, PDF
    </a>
  );
}

/** Every paper in both languages, to send (PDF) or to write on by hand (DOCX). */
export function PaperList({ sittingId, papers, version }: { readonly sittingId: string; readonly papers: readonly SittingPaper[]; readonly version?: number }): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  return (
    <ul className="committee-papers">
      {papers.map((paper) => (
        <li key={paper}>
          <b>{t(`committeePages.paper.${paper}`)}</b>
          {(['en', 'hi'] as const).map((tongue) => (
            <span key={tongue}>
              {t(`committeePages.tongue.${tongue}`)}:{' '}
              {(['pdf', 'docx'] as const satisfies readonly (typeof PAPER_FORMATS)[number][]).map((format) => (
                <a key={format} href={addressOf(minutesRoutes.paper, { params: { schemeCode: scheme, sittingId, paper, language: tongue, format }, query: { version } })} download>
                  <span className="only-heard">
                    {t(`committeePages.paper.${paper}`)}, {t(`committeePages.tongue.${tongue}`)},{' '}
                  </span>
                  {format.toUpperCase()}
                </a>
              ))}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
