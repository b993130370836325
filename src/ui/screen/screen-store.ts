/** The one owner of a screen's state: events go in, and whoever has subscribed hears that there is a new state. */
export interface ScreenStore<State, Event> {
  state(): State;
  dispatch(event: Event): void;
  /** Answers what ends the subscription. */
  subscribe(listener: () => void): () => void;
}

/** `reduce` is pure: what follows from an event is done by whoever dispatches it. */
export function createScreenStore<State, Event>(
  initial: State,
  reduce: (state: State, event: Event) => State,
): ScreenStore<State, Event> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    dispatch(event) {
      state = reduce(state, event);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
