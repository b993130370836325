/**
 * What no font draws, for a class of a pattern with the flag "u": zero-width characters, marks of direction, variation
 * selectors, fillers, tags. With them two names that differ look the same.
 */
export const INVISIBLE = "\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffb";
