import { createContext } from "preact";
import { useContext, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { EditorGateway } from "../../state/editor-context.ts";
import type { EditorScope } from "../scope/editor-scope.ts";
import { isAlike } from "../scope/is-alike.ts";
import type { EditorStore } from "./editor-store.ts";

/** The same for as long as the editor is open. */
interface Services {
  readonly store: EditorStore;
  readonly gateway: EditorGateway;
}

const ServicesContext = createContext<Services | null>(null);
export const EditorProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error("There is no EditorProvider around this component");
  return services;
}

export function useStore(): EditorStore {
  return useServices().store;
}

/**
 * What the component needs of the scope, read as an object or a list. The component is drawn again once a member of it is
 * another one, and for no other change.
 */
export function useEditor<Read extends object>(read: (scope: EditorScope) => Read): Read {
  const store = useStore();
  const [, redraw] = useState({});
  const scope = store.scope();
  const value = read(scope);
  const drawn = useRef({ read, value, locale: scope.locale });
  drawn.current = { read, value, locale: scope.locale };
  useLayoutEffect(() => {
    function compare(): void {
      const now = store.scope();
      const { current } = drawn;
      if (now.locale !== current.locale || !isAlike(current.value, current.read(now))) redraw({});
    }
    // What happened between drawing and now is not told any more.
    compare();
    return store.subscribe(compare);
  }, [store]);
  return value;
}
