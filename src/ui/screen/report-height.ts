const SETTLE_MS = 100;

/**
 * Tells the CRM how high the widget's content is, once it has stopped changing, and anew when `onPageChange` says that the
 * CRM shows another page, for which it may have made the frame another size. Returns the way to stop.
 */
export function reportHeight(
  element: Element,
  resize: (height: number) => void,
  onPageChange: (follow: () => void) => () => void = () => () => undefined,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reported = 0;
  const report = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const height = Math.ceil(element.getBoundingClientRect().height);
      if (height !== reported) resize(height);
      reported = height;
    }, SETTLE_MS);
  };
  const observer = new ResizeObserver(report);
  observer.observe(element);
  const unfollow = onPageChange(() => {
    reported = 0;
    report();
  });
  return () => {
    unfollow();
    clearTimeout(timer);
    observer.disconnect();
  };
}
