/** How long the browser may take to read a saved file. Milliseconds. */
const RELEASE_MS = 60_000;

/** Saves a CSV file, with the day in its name. */
export function saveCsv(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = `${name}-${new Date().toISOString().slice(0, 10)}.csv`;
  link.click();
  // The browser reads it after this task.
  setTimeout(() => URL.revokeObjectURL(link.href), RELEASE_MS);
}
