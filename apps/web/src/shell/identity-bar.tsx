import { formatRupeeUnit, RUPEE_UNITS } from '@pakhwada/language/format';
import { Button, Segment } from '@pakhwada/ui/button';
import { MoonMark } from '@pakhwada/ui/status';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { paths } from '../paths.ts';
import { useAbout } from './about.ts';
import { usePlace } from './place.ts';
import { useSession } from './session.tsx';
import { useReview } from './use-review.ts';
import { useWords } from './words.tsx';

/** Whose programme this is, the two choices that hold on every page, and who is reading. */
export function IdentityBar({ rooms }: { readonly rooms: boolean }): ReactNode {
  const { t, language, setLanguage, unit, setUnit } = useWords();
  const { me } = useSession();
  return (
    <div className="bar identity">
      <Link className="brand" to="/">
        <MoonMark />
        <span>
          {t('product.name')}
          <small lang={language === 'en' ? 'hi' : 'en'}>{language === 'en' ? 'पखवाड़ा' : 'Pakhwada'}</small>
        </span>
      </Link>
      <WhoseProgramme />
      <span className="push" />
      {rooms && (
        <Segment
          className="unit-switch switch-words"
          label={t('frame.unit')}
          value={unit}
          onChange={setUnit}
          options={RUPEE_UNITS.filter((one) => one !== 'rupee').map((value) => ({ value, label: formatRupeeUnit(value, language) }))}
        />
      )}
      <Segment
        className="switch-words"
        label={t('frame.language')}
        value={language}
        onChange={setLanguage}
        options={[
          { value: 'en', label: 'English', lang: 'en' },
          { value: 'hi', label: 'हिन्दी', lang: 'hi' },
        ]}
      />
      {me && <Reader />}
    </div>
  );
}

function WhoseProgramme(): ReactNode {
  const { name } = useWords();
  const { scheme } = usePlace();
  const review = useReview().data;
  const schemes = useAbout()?.schemes ?? [];
  const about = scheme === '' && schemes.length === 1 ? schemes[0] : schemes.find(({ code }) => code === scheme);
  if (review) {
    return (
      <p className="programme">
        <b>{name(review.state.government)}</b>
        {name(review.scheme.title)}
      </p>
    );
  }
  return about ? (
    <p className="programme">
      <b>{name(about.stateName)}</b>
      {name(about.title)}
    </p>
  ) : null;
}

function Reader(): ReactNode {
  const { t, name } = useWords();
  const { me, signOut } = useSession();
  const navigate = useNavigate();
  if (!me) return null;
  return (
    <details className="reader">
      <summary>
        <b>{name(me.designation)}</b>
        <span>{name(me.officeName)}</span>
      </summary>
      <div className="reader-menu">
        <p className="small muted">{me.login}</p>
        <Link to={paths.sessions}>{t('frame.sessions')}</Link>
        <Button
          isSmall
          onClick={() => {
            void signOut().then(() => navigate(paths.signIn));
          }}
        >
          {t('frame.signOut')}
        </Button>
      </div>
    </details>
  );
}
