/** How many drawn cases a property is tried on. Where it is run for every mutant (see vitest.mutation.config.ts), a few do. */
export function cases(many: number): number {
  return process.env["SCORELENS_FEW_CASES"] === undefined ? many : Math.ceil(many / 40);
}
