import { createContext, use } from 'react';
import type { Shop } from './open-shop.ts';

export const ShopContext = createContext<Shop | undefined>(undefined);

export function useShop(): Shop {
  const shop = use(ShopContext);
  if (!shop) throw new Error('useShop outside of ShopContext');
  return shop;
}
