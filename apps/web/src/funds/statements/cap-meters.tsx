import { ratioOf } from '@pakhwada/domain/ratio';
import type { CapMeter, LapseFigures } from '@pakhwada/domain/review';
import { formatShare } from '@pakhwada/language/format';
import { Meter } from '@pakhwada/ui/bars';
import type { ReactElement } from 'react';
import { KnownFigure } from '../../provenance/known-figure.tsx';
import { OriginPanel } from '../../provenance/origin-row.tsx';
import { useWords } from '../../shell/words.tsx';

const WORD = { LAST_QUARTER: 'lastQuarter', MARCH: 'march' } as const satisfies Record<CapMeter['code'], string>;

/** How much of each cap of the year's end is used and how much room is left; the one that decides the lapse says so. */
export function CapMeters({ lapse, path }: { readonly lapse: LapseFigures; readonly path: string }): ReactElement {
  return (
    <>
      {lapse.caps.map((cap) => (
        <OneCap key={cap.code} cap={cap} path={`${path}.${WORD[cap.code]}`} isDeciding={lapse.decidingCap === cap.code} />
      ))}
    </>
  );
}

function OneCap({ cap, path, isDeciding }: { readonly cap: CapMeter; readonly path: string; readonly isDeciding: boolean }): ReactElement {
  const { t, money } = useWords();
  const title = t('money.cap', { name: t(`capCode.${cap.code}`), share: formatShare(ratioOf(cap.capBasisPoints, 10_000), 0) });
  const amounts = [
    ['Cap', 'cap', cap.capPaise],
    ['Spent', 'spent', cap.spentPaise],
    ['Room', 'room', cap.roomPaise],
  ] as const;
  return (
    <div className="cap">
      <p className="cap-name">
        {title} {isDeciding && <b className="worse">{t('money.lapse.decides')}</b>}
      </p>
      <Meter share={cap.used} tone="money" />
      <dl className="cap-figures">
        <div>
          <dt>{t('money.cap.usedShare')}</dt>
          <dd>
            <KnownFigure value={cap.used} print={(share) => formatShare(share, 2)} figure={`${path}Used`} label={`${t('money.cap.usedShare')}, ${title}`} />
          </dd>
        </div>
        {amounts.map(([figure, word, paise]) => (
          <div key={word}>
            <dt>{t(`money.cap.${word}`)}</dt>
            <dd>
              <KnownFigure value={paise} print={(known) => money(known)} figure={`${path}${figure}`} label={`${t(`money.cap.${word}`)}, ${title}`} />
            </dd>
          </div>
        ))}
      </dl>
      <OriginPanel figures={['Used', ...amounts.map(([figure]) => figure)].map((figure) => `${path}${figure}`)} />
    </div>
  );
}
