import type { LimitMeter, LimitRefusal, LimitScope } from "../../../scoring/index.ts";
import { shorten } from "../../runtime/contained-texts.ts";
import type { Locale } from "../../runtime/locale.ts";

/** "3 of 5 active rules"; without a known limit "3 active rules". */
export function limitText({ limit, used, maximum }: LimitMeter, { translate }: Locale): string {
  return maximum === null
    ? translate(`settings.limits.count.${limit}`, { n: used })
    : translate(`settings.limits.text.${limit}`, { used, maximum });
}

export function limitLabel({ limit, scope }: LimitMeter, locale: Locale): string {
  return locale.translate(`settings.limits.label.${limit}`, { scope: scopeText(scope, locale) });
}

/** Which limit an action would break, and what to do about it. */
export function limitRefusalText({ meter }: LimitRefusal, locale: Locale): string {
  const { translate } = locale;
  if (meter.limit === "layouts" && meter.maximum === 0) return translate("settings.limits.by_layout");
  const text = { limit: limitText(meter, locale), scope: scopeText(meter.scope, locale) };
  return `${translate("settings.limits.refused", text)} ${translate(`settings.limits.refused_hint.${meter.limit}`)}`;
}

function scopeText(scope: LimitScope, { translate }: Locale): string {
  return scope.kind === "layout"
    ? translate("settings.limits.scope.layout", { layout: shorten(scope.layout.name ?? scope.layout.id, 80) })
    : translate(`settings.limits.scope.${scope.kind}`);
}
