/** What stays on the device until the server has it: the texts as typed, and the version of the draft they were typed over. */
export interface DeviceCopy<Typed> {
  readonly typed: Typed;
  readonly version: number;
  readonly at: string;
}

const PREFIX = 'pakhwada/sheet/';

/** The place of one sheet of one person on this device: nobody else's sign-in finds it. */
export function deviceKey(...parts: readonly string[]): string {
  return PREFIX + parts.join('/');
}

/** A browser may refuse to store (private window, full disk): the draft then lives on the server alone. */
export function keepOnDevice<Typed>(key: string, copy: DeviceCopy<Typed>): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function findOnDevice<Typed>(key: string): DeviceCopy<Typed> | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as DeviceCopy<Typed>);
  } catch {
    return null;
  }
}

export function deleteFromDevice(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}
