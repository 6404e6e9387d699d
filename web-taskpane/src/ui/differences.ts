/** Labels of the values that differ between two versions of the same thing, in the order of the labels. */
export function differencesOf<T extends object>(labels: Partial<Record<keyof T, string>>, was: T, now: T): string[] {
  return (Object.keys(labels) as (keyof T)[])
    .filter((key) => JSON.stringify(was[key]) !== JSON.stringify(now[key]))
    .map((key) => labels[key] ?? String(key));
}
