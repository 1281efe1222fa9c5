/** A few places that are waited for: an export holds a connection to the database while its reader takes it, and the pages need the others. */
export class PlacesAtOnce {
  private readonly waiting: (() => void)[] = [];
  private free: number;

  constructor(places: number) {
    this.free = places;
  }

  /** The same rows, begun when a place is free; it is given back however they end. */
  async *taking<Row>(rows: AsyncGenerator<Row>): AsyncGenerator<Row> {
    if (this.free === 0) await new Promise<void>((mine) => this.waiting.push(mine));
    else this.free -= 1;
    try {
      yield* rows;
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
