/**
 * What zoho-extension-toolkit 1.0.24 takes for the service CRM, under the names that its own source has:
 * lib/commands/constants.js, lib/utils/file-tree-parser.js and lib/rules/FileCheckRule.js.
 */

/** Case counts; a file of another type is left out of the zip while the exit code is 0. */
export const ALLOWED_TYPES =
  // It also takes .dre, but only from app/server/source, where an extension of widgets has nothing.
  ".jpg .jpeg .png .gif .svg .css .woff .woff2 .ttf .eot .webm .js .mp3 .mp4 .json .txt .md .xml .html".split(" ");

export const FILE_NAME = /^[A-Za-z0-9_.$-]*$/;
export const FOLDER_NAME = /^[A-Za-z0-9_$-]*$/;
export const MAX_NAME_LENGTH = 250;
export const MAX_FILE_BYTES = 5_000_000;
export const MAX_FILES = 250;

/** JSON files below a folder that starts so count twice: FileCheckRule adds them once more to the sum of all kinds. */
export const COUNTED_TWICE = /^app\/translations[^/]*\/.*\.json$/;
