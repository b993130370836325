// What all pages and their later parts share, chosen by hand: the build says what is missing. See scripts/building/share-modules.js.

export { TZDateMini } from "@date-fns/tz/date/mini";
export { Component, createContext, createRef, Fragment, h, options, render } from "preact";
export { checkId, checkModule, modulePath, RULES_PATH, recordPath } from "../crm/calls/paths.ts";
export { createRulesApi, readRuleList } from "../crm/calls/rules-api.ts";
export {
  CrmAbortedError,
  CrmRefusedError,
  CrmTransportError,
  CrmUnexpectedShapeError,
  EMPTY_ANSWER,
  isCrmAborted,
  isCrmError,
  isCrmRefused,
  isPermissionRefusal,
  lacksPermission,
} from "../crm/contracts/errors.ts";
export { mapInParallel } from "../crm/contracts/map-in-parallel.ts";
export { createSettingsGateway } from "../crm/gateways/create-settings-gateway.ts";
export { createCaller } from "../crm/gateways/gateway-options.ts";
export { quoteRejection } from "../crm/transport/quote-rejection.ts";
export { EMPTY_PAGE, readAllPages } from "../crm/transport/read-all-pages.ts";
export { readRefusal, refusalOf } from "../crm/transport/read-refusal.ts";
export { withDeadline } from "../crm/transport/with-deadline.ts";
export { unwrap } from "../crm/transport/zoho-caller.ts";
export { readEnvelope, readMessage, writeErrorEnvelope } from "../crm/wire/json/error-envelope.ts";
export { readListed, readPage, withGaps } from "../crm/wire/json/page.ts";
export {
  at,
  fail,
  failWith,
  idOrNull,
  isAbsent,
  isJsonObject,
  orNull,
  parse,
  readBoolean,
  readCount,
  readId,
  readList,
  readListOrNone,
  readName,
  readNumber,
  readObject,
  readText,
  textOrNull,
} from "../crm/wire/json/read-json.ts";
export { parseFields, readField } from "../crm/wire/org/field-metadata.ts";
export { findLayoutName, readLayout } from "../crm/wire/org/layout.ts";
export { parseModules } from "../crm/wire/org/module.ts";
export { parseOrg } from "../crm/wire/org/org.ts";
export { parseScoringRules } from "../crm/wire/rules/scoring-rule.ts";
export { findZoho, findZrc } from "../crm/zoho/find-sdk.ts";
export { createCrmHost } from "../crm/zoho/host.ts";
export { readStatus } from "../crm/zoho/read-status.ts";
export { createZrcTransport } from "../crm/zoho/zrc-transport.ts";
export { dayOfInstant, isDay, isTimeZone, otherDaysOfInstant, parseInstant } from "../scoring/dates/calendar.ts";
export {
  AGE_COMPARATORS,
  isAgeComparator,
  isDatePlaceholder,
  isPlaceholder,
  NAMED_DATE_PLACEHOLDERS,
  parseAgeInDays,
} from "../scoring/dates/date-placeholders.ts";
export {
  DOCUMENTED_SCORES,
  LARGEST_GROUP,
  LONGEST_DESCRIPTION,
  LONGEST_FIELD_LABEL,
  LONGEST_RULE_NAME,
  LONGEST_VALUE,
  MOST_CRITERIA,
  MOST_FIELD_RULES,
  MOST_RULES_PER_DELETION,
  MOST_RULES_PER_RUN,
  MOST_SCORE_FIELDS,
  MOST_VALUES,
} from "../scoring/editing/limits/zoho-limits.ts";
export { addPoints, joinPoints, MOST_POINTS, NO_POINTS, sumPoints } from "../scoring/explaining/points.ts";
export { COMPARATOR_TABLE } from "../scoring/matching/comparators.ts";
export { listCriterions, spreadDisruption, usesFiscalYear } from "../scoring/matching/criteria-walk.ts";
export { ANY_ORDER, withOrder } from "../scoring/matching/criterion-test.ts";
export { familyOf, inferFamily, isNumeral, refuseDataType } from "../scoring/matching/data-types.ts";
export { isEmptyValue, isNone } from "../scoring/matching/empty-values.ts";
export { createJoinedChoices } from "../scoring/matching/joined-choices.ts";
export { decided, joinOutcomes, negateVerdict, unknown } from "../scoring/matching/outcome.ts";
export { holdsInexact, isCurrentUser, isInexact } from "../scoring/matching/refuse-value.ts";
export { cleanValue, hasMarkup, readMarkup, unescapeValue, unifyLooks } from "../scoring/matching/text-forms.ts";
export { COMPARATORS, DEEPEST_CRITERIA, isComparator } from "../scoring/terms/criteria.ts";
export { flattenMembers, listNodes } from "../scoring/terms/criteria-nodes.ts";
export { isLongId, isZohoId, readIdText } from "../scoring/terms/ids.ts";
export { isStagePlaceholder, STAGE_PLACEHOLDERS } from "../scoring/terms/stage-placeholders.ts";
export { systemClock } from "../ui/runtime/clock.ts";
export { containText, shorten } from "../ui/runtime/contained-texts.ts";
export { createLocale, currentLocale, setLocale } from "../ui/runtime/locale.ts";
export { drawIcon, Icon } from "../ui/runtime/parts/icon.ts";
export { MenuButton } from "../ui/runtime/parts/menu-button.ts";
export { newId } from "../ui/runtime/parts/new-id.ts";
export { Notice } from "../ui/runtime/parts/notice.ts";
export { settle, toPart } from "../ui/runtime/settle.ts";
export { createKeptTexts } from "../ui/runtime/storage/kept-texts.ts";
export { nameStorageOwner } from "../ui/runtime/storage/storage-owner.ts";
export { keepEarlier } from "../ui/screen/keep-earlier.ts";
export { keepFocus } from "../ui/screen/keep-focus.ts";
export { LaterPart } from "../ui/screen/later-part.ts";
export { framePage } from "../ui/screen/page-frame.ts";
export { reportHeight } from "../ui/screen/report-height.ts";
export { createRounds } from "../ui/screen/rounds.ts";
export { createScreenStore } from "../ui/screen/screen-store.ts";
export { createSession, reduceSession, startSessionState } from "../ui/screen/session.ts";
export { createLanguages } from "./create-languages.ts";
export { createPageAccess } from "./later-access.ts";
export { laterScript, mapLater } from "./load-script.ts";
