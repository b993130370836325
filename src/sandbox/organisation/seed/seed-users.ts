import type { Profile, User } from "../state/users.ts";
import { zohoId } from "../values/zoho-ids.ts";

export const ADMINISTRATOR: Profile = { id: zohoId(15_972), name: "Administrator", manageAutomation: true };
export const STANDARD: Profile = { id: zohoId(15_975), name: "Standard", manageAutomation: false };
export const PROFILES: readonly Profile[] = [ADMINISTRATOR, STANDARD];

const CEO = { id: zohoId(15_964), name: "CEO" };
const SALES = { id: zohoId(15_967), name: "Sales Representative" };

/** Patricia Boyle is the user of Zoho's documentation samples. */
export const ADMIN: User = {
  id: zohoId(327_001),
  firstName: "Patricia",
  lastName: "Boyle",
  email: "patricia.b@zylker.example",
  role: CEO,
  profile: ADMINISTRATOR,
  token: "sandbox-admin",
};

export const REP: User = {
  id: zohoId(327_011),
  firstName: "Jane",
  lastName: "Okafor",
  email: "jane.o@zylker.example",
  role: SALES,
  profile: STANDARD,
  token: "sandbox-rep",
};

export const SECOND_REP: User = {
  id: zohoId(327_021),
  firstName: "Łukasz",
  lastName: "Nowak",
  email: "lukasz.n@zylker.example",
  role: SALES,
  profile: STANDARD,
  token: null,
};

export const USERS: readonly User[] = [ADMIN, REP, SECOND_REP];
