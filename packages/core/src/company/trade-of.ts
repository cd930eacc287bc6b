/** A trade of the check, and the divisions of the industry standard (SN2025) that belong to it. */
export interface Trade {
  /** A value of the context question `sector`. */
  readonly id: string;
  /** Two digits each. */
  readonly divisions: readonly string[];
}

/** Which trade an industry code belongs to. */
export interface TradeRule {
  readonly trades: readonly Trade[];
  /** Codes that belong elsewhere than the rest of their division. */
  readonly exceptions: readonly {readonly prefix: string; readonly id: string}[];
}

/**
 * Returns the id of the trade that an industry code such as `41.000` belongs to. `undefined` for what is not such a code,
 * the section letters among it: they changed their meaning between two editions of the standard.
 */
export function tradeOf(code: string, {trades, exceptions}: TradeRule): string | undefined {
  if (!/^\d\d(\.\d+)?$/.test(code)) return undefined;
  const exception = exceptions.find(({prefix}) => code.startsWith(prefix));
  return (exception ?? trades.find(({divisions}) => divisions.includes(code.slice(0, 2))))?.id;
}
