/** Zoho's JSON where the SDK's declarations need its types. */
export interface UserJson {
  readonly id: string;
  readonly full_name: string;
  readonly email: string;
  readonly profile: { readonly id: string; readonly name: string };
  readonly role: { readonly id: string; readonly name: string };
  /** Underscored, e.g. "en_US", as are the locales. */
  readonly language: string;
  readonly locale: string;
  readonly country_locale: string;
  readonly time_zone: string;
  readonly date_format: string;
  readonly time_format: string;
  readonly rtl_enabled: boolean;
}

/** The related list that a widget is shown in. */
export interface RelatedListJson {
  readonly id: string;
  readonly label: string;
  readonly associated_feature_type: string;
  readonly associated_feature_resource: { readonly name: string; readonly api_name: string; readonly id: string };
}
