const SETTLE_MS = 100;

/** Tells the CRM how high the widget's content is, once it has stopped changing. Returns the way to stop. */
export function reportHeight(element: Element, resize: (height: number) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reported = 0;
  const observer = new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const height = Math.ceil(element.getBoundingClientRect().height);
      if (height !== reported) resize(height);
      reported = height;
    }, SETTLE_MS);
  });
  observer.observe(element);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
