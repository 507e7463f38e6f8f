import { describe, expect, it } from 'vitest';
import { createSiteApp } from './serve-site.ts';

describe(createSiteApp, () => {
  it('lets forms be sent to the service of the directory, on another host too, and to nobody else', async () => {
    const policyOf = async (service?: string) => {
      const { headers } = await createSiteApp('docs', service).request('/contribuer.html');
      return headers.get('Content-Security-Policy');
    };
    expect(await policyOf()).toContain("form-action 'self';");
    expect(await policyOf('https://service.exemple.org/api')).toContain(
      "form-action 'self' https://service.exemple.org;",
    );
  });
});
