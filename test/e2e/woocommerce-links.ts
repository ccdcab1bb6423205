import type { WooAdmin } from './woocommerce-admin.ts';

/** Where links were written: a page, and a widget, whose settings are serialised with their length. */
export interface WooLinks {
  page: number;
  widget: string;
}

/** As JSON in a page has it. */
export const escaped = (url: string): string => url.replaceAll('/', '\\/');

/** The URL as a link and in JSON, and URLs that only begin like it. */
export const linksOf = (url: string): string =>
  `<p>${url}/shop/, ${url}0/ and ${url}.example.com/, {"url":"${escaped(url)}\\/a"}</p>`;

export async function writeWooLinks(admin: WooAdmin, content: string): Promise<WooLinks> {
  const page = await admin.post<{ id: number }>('wp/v2/pages', {
    title: 'Links',
    status: 'publish',
    content,
  });
  const widget = await admin.post<{ id: string }>('wp/v2/widgets', {
    id_base: 'block',
    sidebar: 'sidebar-1',
    instance: { raw: { content } },
  });
  return { page: page.id, widget: widget.id };
}

export async function readWooLinks(
  admin: WooAdmin,
  { page, widget }: WooLinks,
): Promise<{ page: string; widget: string }> {
  const [inPage, inWidget] = await Promise.all([
    admin.get<{ content: { raw: string } }>(`wp/v2/pages/${page}?context=edit`),
    admin.get<{ instance: { raw: { content: string } } }>(`wp/v2/widgets/${widget}?context=edit`),
  ]);
  return { page: inPage.content.raw, widget: inWidget.instance.raw.content };
}
