/** Small choices kept on this device. Storage may be forbidden or full: then nothing is remembered, and nothing breaks. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`pakhwada.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`pakhwada.${name}`);
    else localStorage.setItem(`pakhwada.${name}`, value);
  } catch {
    // the choice holds until the page is left
  }
}
