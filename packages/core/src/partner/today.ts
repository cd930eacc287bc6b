/** Returns the day in the local time zone, as an ISO date such as `2027-03-01`. */
export function today(now = new Date()): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
