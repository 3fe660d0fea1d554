import { type ComponentType, useEffect, useState } from 'react';
import { awaitPart } from './loading';

/**
 * A component whose code is loaded when it is first drawn; nothing stands there until it is here.
 * `React.lazy` would do, but its fallback keeps what was loaded hidden for another 300 ms. When the
 * code can't be loaded `onFail` is called, and the next time it is drawn it is tried again.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P & { readonly onFail: () => void }> {
  let loaded: ComponentType<P> | null = null;
  return function Later({ onFail, ...props }) {
    const [Component, setComponent] = useState(() => loaded);
    useEffect(() => {
      if (Component !== null) return;
      const arrived = awaitPart();
      load().then(
        (component) => {
          loaded = component;
          setComponent(() => component);
        },
        () => {
          arrived();
          onFail();
        },
      );
      // It is there when what it draws in its turn is being waited for.
      return arrived;
    }, [Component, onFail]);
    return Component === null ? null : <Component {...(props as unknown as P)} />;
  };
}
