/** A trade of the check with its divisions of the industry standard SN2025. */
export interface Trade {
  /** A value of the context question `sector`. */
  readonly id: string;
  /** Two digits each. */
  readonly divisions: readonly string[];
}

/** Maps industry codes to trades. */
export interface TradeRule {
  readonly trades: readonly Trade[];
  /** Codes in another trade than the rest of their division. */
  readonly exceptions: readonly {readonly prefix: string; readonly id: string}[];
}

/**
 * Returns the id of an industry code's trade, or `undefined` for anything that is not a code. A section letter is not one:
 * letters changed their meaning between editions of the standard.
 *
 * @param code Such as `41.000`.
 *
 * @internal
 */
export function tradeOf(code: string, {trades, exceptions}: TradeRule): string | undefined {
  if (!/^\d\d(\.\d+)?$/.test(code)) return undefined;
  const exception = exceptions.find(({prefix}) => code.startsWith(prefix));
  return (exception ?? trades.find(({divisions}) => divisions.includes(code.slice(0, 2))))?.id;
}
