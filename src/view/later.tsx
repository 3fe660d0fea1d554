import { type ComponentType, useEffect, useState } from 'react';

/**
 * A component whose code is loaded when it is first drawn; nothing stands there until it is here.
 * `React.lazy` would do, but its fallback keeps what was loaded hidden for another 300 ms.
 * When the code can't be loaded nothing appears, and the next time it is tried again.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function Later(props: P) {
    const [Component, setComponent] = useState(() => loaded);
    useEffect(() => {
      if (loaded !== null) return;
      load().then(
        (component) => {
          loaded = component;
          setComponent(() => component);
        },
        () => undefined,
      );
    }, []);
    return Component === null ? null : <Component {...props} />;
  };
}
