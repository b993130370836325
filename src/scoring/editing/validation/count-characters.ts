/** Whether Zoho counts a character beyond 16 bits once or twice is not documented: once, as people do. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}
