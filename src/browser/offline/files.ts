/**
 * Stands for the server in a copy opened from a folder: a page may read no file there, but may run a script. Each file
 * of data is one, that gives its content here; what scripts would fetch is answered from it.
 */
const contents = new Map<string, unknown>();
const asked = new Map<string, Promise<void>>();

/** What each file of data calls with its content; its own address says which one it is. */
function give(content: unknown) {
  if (document.currentScript instanceof HTMLScriptElement) contents.set(document.currentScript.src, content);
}

/** Answers as a server would: 404 for what the copy does not hold. */
async function read(address: string | URL): Promise<Response> {
  const file = new URL(address, document.baseURI).href.replace(/\.json$/, '.js');
  await (asked.get(file) ?? load(file));
  const content = contents.get(file);
  if (content === undefined) return new Response('', { status: 404 });
  return new Response(JSON.stringify(content), { headers: { 'Content-Type': 'application/json' } });
}

function load(file: string): Promise<void> {
  const loading = new Promise<void>((done) => {
    const script = document.createElement('script');
    script.src = file;
    script.addEventListener('load', () => done());
    script.addEventListener('error', () => done());
    document.head.append(script);
  });
  asked.set(file, loading);
  return loading;
}

Object.assign(globalThis, { annuaireFichier: give, annuaireLire: read });

export {};
