/** Whether people who use this language write the day before the month (3/4 is in April). */
export function isDayFirst(language: string): boolean {
  const parts = new Intl.DateTimeFormat(language).formatToParts(new Date(Date.UTC(2018, 3, 3)));
  const order = parts.map(({ type }) => type);
  return order.indexOf("day") < order.indexOf("month");
}
