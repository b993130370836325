import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { forwardZrc } from "./bridge/forward-zrc.ts";
import { bridgeWidget, SdkFailure } from "./bridge/widget-bridge.ts";

function WidgetFrame({ widgetOrigin }: { readonly widgetOrigin: string }) {
  const ref = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(400);
  useEffect(() => {
    const frame = ref.current;
    if (frame === null) return;
    return bridgeWidget({
      frame,
      widgetOrigin,
      onRegister: (send) => send("PageLoad", { Entity: "Leads", EntityId: "3000000032096" }),
      onDeregister: () => undefined,
      onStranger: () => undefined,
      async answer({ data }) {
        if (data["category"] === "GET_PARENT_URL") return { data: location.href };
        if (data["category"] === "ZRC_REQUEST") return { data: await forwardZrc(data, fetch) };
        if (data["action"] === "RESIZE") {
          setHeight(Number((data["data"] as { height?: unknown }).height));
          return { data: true };
        }
        throw new SdkFailure({ code: "NOT_SIMULATED", message: String(data["category"]) });
      },
    });
  }, [widgetOrigin]);
  const src = `${widgetOrigin}/app/record.html?serviceOrigin=${encodeURIComponent(location.origin)}`;
  return <iframe ref={ref} title="Scorelens" src={src} style={{ height: `${height}px` }} />;
}

async function start(root: HTMLElement): Promise<void> {
  const page = (await (await fetch("/sandbox/page.json")).json()) as { widgetOrigin: string };
  render(<WidgetFrame widgetOrigin={page.widgetOrigin} />, root);
}

const root = document.getElementById("crm");
if (root !== null) void start(root);
