/** What both pages load when a call is refused or the SDK has no zrc: AccessScript of later-access.ts. */
export { createSdkAccess } from "../crm/zoho/sdk-access.ts";
