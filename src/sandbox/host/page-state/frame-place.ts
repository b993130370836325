/**
 * Where the CRM page shows a widget. The frame in a related list takes the height that the widget asks for by UI.Resize (SDK
 * 1.3). For a settings widget Zoho documents no such thing, and web tabs are reported not to follow it: assumed here is that
 * its frame is as high as the window allows, and that the request is answered with false.
 */
export type FramePlace = "related-list" | "settings";
