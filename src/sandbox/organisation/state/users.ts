/** What a profile may do with scoring rules. Source: help.zoho.com set-scoring-rules, "Manage Automation". */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly manageAutomation: boolean;
}

export interface User {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly role: { readonly id: string; readonly name: string };
  readonly profile: Profile;
  /** The token that other clients send: `Authorization: Zoho-oauthtoken <token>`; null: none. */
  readonly token: string | null;
}

export function userName(user: User): string {
  return `${user.firstName} ${user.lastName}`;
}

/** `{name, id}` as Zoho prints it in created_by, modified_by and done_by. */
export function userReference(user: User): { readonly name: string; readonly id: string } {
  return { name: userName(user), id: user.id };
}
