/** What the page that is watched tells, in milliseconds since 1970. */
export interface PageNotes {
  /** When the CRM page posts PageLoad: in the task in which the widget's REGISTER comes. */
  posted: number;
  /** When each REST call of the widget came. */
  calls: number[];
  /** Its other messages that want an answer: about the user, the theme, the CRM page's address, its height. */
  messages: number;
}

export interface WidgetNotes {
  /** When the frame began to load the widget: the browser then asks for its page, and starts a process for it. */
  readonly asked: number;
  /** When the widget's page was there, still empty: from here on the time is the widget's own. */
  readonly begun: number;
  /** When the last answer came before there was anything to see. */
  answered: number;
  /** When the number of rules and their lines, or of the floor page's texts, changed last, and the frame with them was drawn. */
  drawn: number;
  rules: number;
  lines: number;
}

declare global {
  interface Window {
    pageNotes?: PageNotes;
    widgetNotes?: WidgetNotes;
  }
}

/** Runs in every page and frame before its own scripts; stands alone, because it crosses as text. */
export function watchPage(): void {
  const now = () => performance.timeOrigin + performance.now();

  const watchMessages = (): void => {
    const notes: PageNotes = { posted: 0, calls: [], messages: 0 };
    window.pageNotes = notes;
    window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      const { type, eventName, data: details } = Object(data) as Record<string, unknown>;
      if (type !== "SDK.EVENT") return;
      const category = String(Object(details).category);
      if (eventName === "REGISTER") notes.posted = now();
      else if (category === "ZRC_REQUEST" || category === "CRM_CONNECTION") notes.calls.push(now());
      else notes.messages++;
    });
  };

  const watchDrawing = (): void => {
    const notes: WidgetNotes = {
      asked: performance.timeOrigin,
      begun: now(),
      answered: 0,
      drawn: 0,
      rules: 0,
      lines: 0,
    };
    window.widgetNotes = notes;
    window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      if (notes.rules === 0 && Object(data).eventName === "EVENT_RESPONSE") notes.answered = now();
    });
    new MutationObserver(() => {
      const rules = document.querySelectorAll(".breakdown article, #floor > p").length;
      const lines = document.querySelectorAll(".breakdown tr").length;
      if (rules === notes.rules && lines === notes.lines) return;
      Object.assign(notes, { rules, lines });
      requestAnimationFrame(() => {
        // A message's task comes after the frame.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          notes.drawn = now();
          performance.mark("opening drawn");
        };
        port2.postMessage(null);
      });
    }).observe(document, { subtree: true, childList: true });
  };

  if (window === window.top) watchMessages();
  else watchDrawing();
}
