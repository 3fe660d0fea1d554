import { type ComponentType, useEffect, useState } from 'react';

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
      if (loaded !== null) return;
      load().then((component) => {
        loaded = component;
        setComponent(() => component);
      }, onFail);
    }, [onFail]);
    return Component === null ? null : <Component {...(props as unknown as P)} />;
  };
}
