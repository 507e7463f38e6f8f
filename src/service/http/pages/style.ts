/** The one style of the service’s own pages: readable, light and dark, nothing from elsewhere. */
export const pageStyle = `
:root{color-scheme:light dark;--main:light-dark(#5b3f8c,#c9b3f5);--warn:light-dark(#8a2c06,#ffb38a)}
body{font:1.0625rem/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1rem}
a{color:var(--main)}
h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.2rem;margin:0 0 .5rem}
.field,fieldset{margin:1.25rem 0}
summary{cursor:pointer}
label{display:block;font-weight:600}
.choices label{display:inline-block;font-weight:400;margin:.25rem 1rem .25rem 0}
input:not([type=checkbox]),textarea,select{box-sizing:border-box;width:100%;font:inherit;padding:.5rem;border:1px solid;border-radius:.375rem}
[aria-invalid=true]{border:2px solid var(--warn)}
.hint{margin:.125rem 0;font-size:.9375rem}
.error{margin:.125rem 0;color:var(--warn);font-weight:600}
.notice{border:2px solid var(--warn);border-radius:.5rem;padding:1rem;margin:1rem 0}
.trap{position:absolute;left:-200vw;width:1px;height:1px;overflow:hidden}
button{font:inherit;font-weight:600;padding:.75rem 1.5rem;border:0;border-radius:.5rem;background:var(--main);color:light-dark(#fff,#1b1229)}
:focus-visible{outline:3px solid var(--main);outline-offset:2px}
`;
