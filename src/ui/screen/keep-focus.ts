const TAKES_FOCUS = "[tabindex], a[href], button, input, select, textarea";

/**
 * Gives the focus a new place when its element has left the page or can't have it any longer: else it would fall back to the
 * body, and the keyboard starts again at the top. What takes its place has its id; else the nearest group around it that
 * takes the focus, else the view's title, as soon as there is one. Returns what ends it.
 */
export function keepFocus(page: Document): () => void {
  /** The element that has the focus and all that is around it; empty: nothing had it. */
  let path: readonly Element[] = isLost(page) || page.activeElement === null ? [] : listAncestors(page.activeElement);
  let away = false;

  function note({ target }: FocusEvent): void {
    if (target instanceof Element) path = listAncestors(target);
  }
  /** A click on nothing in particular takes the focus away for good; an element that goes does not. */
  function forget({ target, relatedTarget }: FocusEvent): void {
    if (relatedTarget !== null) return;
    queueMicrotask(() => {
      if (!away && target === path[0] && target instanceof Element && canHaveFocus(target) && isLost(page)) path = [];
    });
  }
  function mend(): void {
    if (away || path.length === 0 || !isLost(page)) return;
    const [lost] = path;
    if (lost !== undefined && canHaveFocus(lost)) return;
    findPlace(page, path)?.focus();
  }
  const leave = () => {
    away = true;
  };
  const comeBack = () => {
    away = false;
    mend();
  };

  const observer = new MutationObserver(mend);
  observer.observe(page.body, { subtree: true, childList: true, attributeFilter: ["disabled", "hidden"] });
  const ends = new AbortController();
  const { signal } = ends;
  page.addEventListener("focusin", note, { signal });
  page.addEventListener("focusout", forget, { signal });
  // A page that the user has left must not take the focus from where they are.
  page.defaultView?.addEventListener("blur", leave, { signal });
  page.defaultView?.addEventListener("focus", comeBack, { signal });
  return () => {
    observer.disconnect();
    ends.abort();
  };
}

function listAncestors(element: Element): readonly Element[] {
  const parent = element.parentElement;
  return parent === null ? [element] : [element, ...listAncestors(parent)];
}

function isLost({ activeElement, body }: Document): boolean {
  return activeElement === null || activeElement === body || !canHaveFocus(activeElement);
}

function canHaveFocus(element: Element): boolean {
  return element.isConnected && element.closest("[hidden]") === null && !element.matches(":disabled");
}

function findPlace(page: Document, path: readonly Element[]): HTMLElement | null {
  const [lost, ...around] = path;
  const heir = lost === undefined || lost.id === "" ? null : page.getElementById(lost.id);
  const group = around.find((element) => canHaveFocus(element) && element.matches(TAKES_FOCUS));
  const places = [heir, group ?? null, page.querySelector("h1[tabindex]")];
  return places.find((place): place is HTMLElement => place instanceof HTMLElement && canHaveFocus(place)) ?? null;
}
