import type { About } from '@pakhwada/contracts/people';
import { Button } from '@pakhwada/ui/button';
import { TextField } from '@pakhwada/ui/fields';
import { Block, Columns, PageHead } from '@pakhwada/ui/layout';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { useAbout } from '../shell/about.ts';
import { Refused } from '../shell/page-state.tsx';
import { useSession } from '../shell/session.tsx';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../shell/words.tsx';

/** The form, and in the demo the accounts by job. After signing in a reader returns to where they wanted to go. */
export function SignInPage(): ReactNode {
  const { t } = useWords();
  const { me, signIn } = useSession();
  const about = useAbout();
  const navigate = useNavigate();
  const from = (useLocation().state as { readonly from?: string } | null)?.from ?? '/';
  const [error, setError] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  useTitle(t('signIn.heading'));
  if (me && !isBusy) return <Navigate to={from} replace />;

  const enter = (login: string, password: string): void => {
    setBusy(true);
    setError(null);
    signIn(login, password)
      .then(() => navigate(from, { replace: true }))
      .catch((reason: unknown) => setError(reason as Error))
      .finally(() => setBusy(false));
  };
  const accounts = about?.accounts ?? [];
  return (
    <>
      <PageHead title={t('signIn.title')} />
      <Columns>
        <Block span={accounts.length > 0 ? 5 : 6} title={t('signIn.heading')} className="sign-in">
          <SignInForm onEnter={enter} isBusy={isBusy} error={error} />
        </Block>
        {accounts.length > 0 && (
          <Block span={7} title={t('signIn.tryAs')}>
            <DemoAccounts accounts={accounts} schemes={about?.schemes ?? []} isBusy={isBusy} onEnter={enter} />
          </Block>
        )}
      </Columns>
    </>
  );
}

interface FormProps {
  readonly onEnter: (login: string, password: string) => void;
  readonly isBusy: boolean;
  readonly error: Error | null;
}

function SignInForm({ onEnter, isBusy, error }: FormProps): ReactNode {
  const { t } = useWords();
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    onEnter(String(typed.get('login') ?? ''), String(typed.get('password') ?? ''));
  };
  return (
    <form onSubmit={onSubmit} className="form">
      <TextField label={t('signIn.login')} name="login" autoComplete="username" required />
      <TextField label={t('signIn.password')} name="password" type="password" autoComplete="current-password" required />
      {error && <Refused error={error} />}
      <Button type="submit" kind="primary" aria-disabled={isBusy}>
        {t('signIn.do')}
      </Button>
      <p className="small muted">{t('signIn.help')}</p>
    </form>
  );
}

interface AccountsProps {
  readonly accounts: About['accounts'];
  readonly isBusy: boolean;
  readonly onEnter: FormProps['onEnter'];
}

/** By State, where the demo holds more than one. */
function DemoAccounts({ accounts, schemes, isBusy, onEnter }: AccountsProps & Pick<About, 'schemes'>): ReactNode {
  const { t, name } = useWords();
  const passwords = [...new Set(accounts.map(({ password }) => password))];
  const codes = [...new Set(accounts.map(({ schemeCode }) => schemeCode))];
  return (
    <>
      {codes.map((code) => {
        const state = schemes.find((scheme) => scheme.code === code)?.stateName;
        return (
          <section key={code}>
            {codes.length > 1 && state && <h3 className="accounts-state">{name(state)}</h3>}
            <AccountList accounts={accounts.filter(({ schemeCode }) => schemeCode === code)} isBusy={isBusy} onEnter={onEnter} />
          </section>
        );
      })}
      <p className="small muted">
        {t('signIn.demoOnly')} {passwords.length === 1 && passwords[0] && t('signIn.showPassword', { password: passwords[0] })}
      </p>
    </>
  );
}

function AccountList({ accounts, isBusy, onEnter }: AccountsProps): ReactNode {
  const { t, name } = useWords();
  return (
    <ul className="accounts">
      {accounts.map(({ login, password, designation, office, job }) => (
        <li key={login}>
          <button type="button" disabled={isBusy} onClick={() => onEnter(login, password)}>
            <b>
              {name(designation)}, {name(office)}
            </b>
            <span>{t(`job.${job}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
