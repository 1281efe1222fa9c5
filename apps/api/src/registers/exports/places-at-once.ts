const STALLED_MS = 60_000;

/** Told to a reader that took nothing for too long and comes back. */
export class StalledReader extends Error {
  constructor() {
    super('nothing of the file was taken for too long');
  }
}

/** A few places that are waited for: an export holds a connection to the database while its reader takes it, and the pages need the others. */
export class PlacesAtOnce {
  private readonly waiting: (() => void)[] = [];
  private free: number;

  constructor(places: number, private readonly stalledMs = STALLED_MS) {
    this.free = places;
  }

  /** The same rows, begun when a place is free; it is given back however they end, also when the reader neither takes the next rows nor leaves. */
  async *taking<Row>(rows: AsyncGenerator<Row>): AsyncGenerator<Row> {
    if (this.free === 0) await new Promise<void>((mine) => this.waiting.push(mine));
    else this.free -= 1;
    let isStalled = false;
    const leave = (): void => {
      isStalled = true;
      void rows.return(undefined).finally(() => this.giveBack());
    };
    try {
      for (;;) {
        const next = await rows.next();
        if (next.done) return;
        const patience = setTimeout(leave, this.stalledMs).unref();
        try {
          yield next.value;
        } finally {
          clearTimeout(patience);
        }
        if (isStalled) throw new StalledReader();
      }
    } finally {
      if (!isStalled) {
        await rows.return(undefined);
        this.giveBack();
      }
    }
  }

  private giveBack(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free += 1;
  }
}
