import { Button } from '@pakhwada/ui/button';
import { Notice } from '@pakhwada/ui/notice';
import { Component, type ReactNode } from 'react';
import { useWords } from './words.tsx';

interface Props {
  readonly children: ReactNode;
  /** A new value (another address) gives the page another try. */
  readonly place: string;
}

/** A fault in one page leaves the frame standing and says what is safe. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { readonly error: Error } {
    return { error };
  }

  override componentDidUpdate(before: Props): void {
    if (before.place !== this.props.place && this.state.error) this.setState({ error: null });
  }

  override render(): ReactNode {
    return this.state.error ? <PageFailed error={this.state.error} onAgain={() => this.setState({ error: null })} /> : this.props.children;
  }
}

function PageFailed({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <>
      <h1>{t('failed.title')}</h1>
      <Notice tone="refused" title={t('failed.what')} actions={<Button onClick={onAgain}>{t('failed.again')}</Button>}>
        <p>
          <code>{error.message}</code>
        </p>
      </Notice>
    </>
  );
}
