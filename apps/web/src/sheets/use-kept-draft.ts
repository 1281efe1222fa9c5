import { useCallback, useEffect, useRef, useState } from 'react';
import type { Breach } from '@pakhwada/domain/workflow';
import { deleteFromDevice, findOnDevice, keepOnDevice, type DeviceCopy } from './device-copy.ts';
import type { OtherDraft, SaveOutcome } from './save-outcome.ts';

/** Where the draft stands between this device and the server. */
export type KeptState = 'UNTOUCHED' | 'TYPING' | 'SAVING' | 'SAVED' | 'NO_NETWORK' | 'CHANGED_BY_OTHER' | 'SESSION_OVER' | 'REFUSED';

export interface KeptDraft<Row, Typed> {
  readonly state: KeptState;
  readonly savedAt: string | null;
  readonly savedRows: readonly Row[];
  readonly version: number;
  readonly theirs: OtherDraft<Row> | null;
  readonly refusal: readonly Breach[];
  readonly offlineSince: string | null;
  /** A copy found on the device that the server does not hold. */
  readonly found: DeviceCopy<Typed> | null;
  readonly settleFound: () => void;
  readonly settleConflict: () => void;
  readonly saveNow: () => Promise<boolean>;
  readonly forget: () => void;
}

interface Options<Row, Typed> {
  readonly deviceKey: string;
  readonly rows: readonly Row[]; // what can be sent now
  readonly typed: Typed; // what is kept on the device, texts that cannot be sent included
  readonly opening: { readonly rows: readonly Row[]; readonly version: number; readonly savedAt: string | null };
  readonly canEnter: boolean;
  readonly isSessionOver: boolean; // as the frame knows it: false again once the person has signed in
  readonly save: (version: number, rows: readonly Row[]) => Promise<SaveOutcome<Row>>;
  readonly quietMs?: number; // pause in typing before a save
  readonly retryMs?: number;
}

const deviceTime = (): string => new Date().toISOString(); // of the device, not of the product's clock: it dates a local copy only

/**
 * Keeps a sheet while it is typed: on the device at once, on the server after a pause. A lost network, a session that ended and a colleague's
 * change each stop the sending, never the typing; nothing typed is thrown away until the server has it or the officer says so.
 */
export function useKeptDraft<Row, Typed>({ deviceKey, rows, typed, opening, canEnter, isSessionOver, save, quietMs = 900, retryMs = 15_000 }: Options<Row, Typed>): KeptDraft<Row, Typed> {
  const [state, setState] = useState<KeptState>(opening.savedAt ? 'SAVED' : 'UNTOUCHED');
  const [saved, setSaved] = useState(opening);
  const [theirs, setTheirs] = useState<OtherDraft<Row> | null>(null);
  const [refusal, setRefusal] = useState<readonly Breach[]>([]);
  const [offlineSince, setOfflineSince] = useState<string | null>(null);
  const [found, setFound] = useState<DeviceCopy<Typed> | null>(() => {
    const copy = canEnter ? findOnDevice<Typed>(deviceKey) : null;
    return copy && JSON.stringify(copy.typed) !== JSON.stringify(typed) ? copy : null;
  });

  const sendable = JSON.stringify(rows);
  const typedText = JSON.stringify(typed);
  const latest = useRef({ rows, typed, saved, save });
  latest.current = { rows, typed, saved, save };
  const openingTyped = useRef(typedText);
  const isSending = useRef(false);

  const saveNow = useCallback(async (): Promise<boolean> => {
    if (isSending.current) return false;
    isSending.current = true;
    setState('SAVING');
    const sent = latest.current.rows;
    const sentTyped = JSON.stringify(latest.current.typed);
    try {
      const outcome = await latest.current.save(latest.current.saved.version, sent);
      setOfflineSince(outcome.kind === 'NO_NETWORK' ? (since) => since ?? deviceTime() : null);
      setRefusal(outcome.kind === 'REFUSED' ? outcome.breaches : []);
      if (outcome.kind === 'CHANGED_BY_OTHER') setTheirs(outcome.theirs);
      if (outcome.kind === 'SAVED') {
        const next = { rows: sent, version: outcome.version, savedAt: outcome.savedAt };
        latest.current = { ...latest.current, saved: next };
        setSaved(next);
        keepOnDevice(deviceKey, { typed: latest.current.typed, version: outcome.version, at: deviceTime() });
        setState(JSON.stringify(latest.current.typed) === sentTyped ? 'SAVED' : 'TYPING');
        return true;
      }
      setState(outcome.kind);
      return false;
    } finally {
      isSending.current = false;
    }
  }, [deviceKey]);

  const isStopped = !canEnter || found !== null || theirs !== null || state === 'SESSION_OVER';

  useEffect(() => {
    if (!canEnter || found !== null || typedText === openingTyped.current) return;
    keepOnDevice(deviceKey, { typed: latest.current.typed, version: latest.current.saved.version, at: deviceTime() });
  }, [canEnter, deviceKey, found, typedText]);

  useEffect(() => {
    if (isStopped || sendable === JSON.stringify(latest.current.saved.rows)) return;
    setState('TYPING');
    const timer = setTimeout(() => void saveNow(), quietMs);
    return () => clearTimeout(timer);
  }, [isStopped, quietMs, saveNow, sendable, saved]);

  useEffect(() => {
    if (state !== 'NO_NETWORK' || isStopped) return;
    const again = (): void => void saveNow();
    const timer = setInterval(again, retryMs);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [isStopped, retryMs, saveNow, state]);

  const wasSeenOver = useRef(false);
  useEffect(() => {
    if (state !== 'SESSION_OVER') wasSeenOver.current = false;
    else if (isSessionOver) wasSeenOver.current = true;
    else if (wasSeenOver.current) void saveNow();
  }, [isSessionOver, saveNow, state]);

  const settleConflict = useCallback((): void => {
    if (!theirs) return;
    const next = { rows: theirs.rows, version: theirs.version, savedAt: theirs.savedAt };
    latest.current = { ...latest.current, saved: next };
    setSaved(next);
    setTheirs(null);
    setState('TYPING');
  }, [theirs]);

  const forget = useCallback((): void => {
    deleteFromDevice(deviceKey);
    setFound(null);
  }, [deviceKey]);

  return {
    state,
    savedAt: saved.savedAt,
    savedRows: saved.rows,
    version: saved.version,
    theirs,
    refusal,
    offlineSince,
    found,
    settleFound: () => setFound(null),
    settleConflict,
    saveNow,
    forget,
  };
}
