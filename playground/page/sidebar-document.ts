import type { Sidebar } from '../google/ui.ts';
import type { FrameSettings } from './frame-message.ts';
import { stripTemplateLiteralComments } from './strip-template-literal-comments.ts';

/** The document that a sidebar's frame shows: what the script served, with `google` put before its scripts. */
export function toSidebarDocument(sidebar: Sidebar, shim: string, settings: FrameSettings): string {
  // "<" must not end the script early, whatever names and stored values hold.
  const data = JSON.stringify(settings).replaceAll('<', '\\u003c');
  const metaTags = sidebar.metaTags
    .map(
      ({ name, content }) => `<meta name="${escapeAttribute(name)}" content="${escapeAttribute(content)}">`,
    )
    .join('');
  const head = `${metaTags}<script>window.frameSettings=${data}</script><script>${shim}</script>`;
  const html = stripTemplateLiteralComments(sidebar.html);
  const place = /<head[^>]*>/i.exec(html) ?? /<html[^>]*>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  if (!place) return head + html;
  const end = place.index + place[0].length;
  return html.slice(0, end) + head + html.slice(end);
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
