import { createMiddleware } from 'hono/factory';

const longest = 300;

/**
 * Writes in the field of the search page what its address says, for who has no JavaScript: a purely static host cannot,
 * the field is then empty and the words stay in the address.
 */
export const keepTyped = createMiddleware(async (context, next) => {
  await next();
  const typed = context.req.query('q')?.slice(0, longest);
  if (typed === undefined || typed === '' || !context.res.ok) return;
  const page = await context.res.text();
  const value = typed.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const headers = new Headers(context.res.headers);
  headers.delete('Content-Length');
  context.res = new Response(
    page.replace(' name="q"', () => ` name="q" value="${value}"`),
    { status: 200, headers },
  );
});
