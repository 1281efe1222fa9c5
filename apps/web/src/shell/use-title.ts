import { useEffect } from 'react';

/** The tab's name: what the page says, then where. */
export function useTitle(text: string): void {
  useEffect(() => {
    document.title = text ? `${text} · Pakhwada` : 'Pakhwada';
  }, [text]);
}
