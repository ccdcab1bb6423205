import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { useCart } from '../cart/cart-context.ts';
import { useShop } from '../shop/shop-context.ts';

let opened = false;

/** A page with its heading, which takes the focus after navigation from another page. */
export function Page({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const { name } = useShop();
  const clear = useEffectEvent(useCart().clear);
  useEffect(() => {
    document.title = `${title} · ${name}`;
    if (opened) {
      clear();
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    opened = true;
  }, [title, name]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  );
}
