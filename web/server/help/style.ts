import { createHash } from 'node:crypto';

/*
 * The site's look (`src/styles`) in as few words as the page needs. No font is loaded: a request
 * could fail, and every phone has letters for its owner's language.
 */
export const style = `
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;color-scheme:light}
body{margin:0;display:flex;flex-direction:column;min-block-size:100vh;background:#fdfaf4;color:#241b16;font:1.0625rem/1.6 'Noto Sans',system-ui,sans-serif;overflow-wrap:anywhere}
body:lang(fa-AF),body:lang(ps),[lang=fa-AF],[lang=ps]{font-family:Vazirmatn,'Noto Naskh Arabic','Noto Sans',system-ui,sans-serif;line-height:1.9}
[lang=en]{line-height:1.6}
h1,h2,p,ul{margin:0}
h1{font-size:clamp(1.9rem,1.4rem + 2.2vw,3rem);font-weight:800;line-height:1.2;text-wrap:balance}
h2{font-size:1.25rem;font-weight:750;line-height:1.3}
[dir=rtl] :is(h1,h2){line-height:1.55}
a{color:#0b5160;text-decoration-thickness:.08em;text-underline-offset:.18em}
a:hover{text-decoration-thickness:.16em}
:focus-visible{outline:3px solid #0b5160;outline-offset:2px;border-radius:2px}
.wrap{inline-size:min(100% - 2rem,68rem);margin-inline:auto}
header{border-block-start:5px solid #8c2f1f;border-block-end:1px solid #dccdb8}
.brand{display:inline-flex;align-items:center;gap:.75rem;min-block-size:2.75rem;margin-block:.75rem;color:inherit;font-size:1.25rem;font-weight:800;line-height:1.2;text-decoration:none}
main{flex:1;padding-block:clamp(2.25rem,1.6rem + 2.6vw,4rem)}
main .wrap{display:flex;flex-direction:column;align-items:flex-start;gap:1rem}
.lead{max-inline-size:42rem;font-size:clamp(1.15rem,1.05rem + .5vw,1.3rem);color:#5c4f45}
.again{display:inline-flex;align-items:center;min-block-size:2.75rem;padding-inline:1.25rem;border-radius:.5rem;background:#8c2f1f;color:#fdf3e3;font-weight:700;text-decoration:none}
.again:hover{background:#4a1810}
.help{display:flex;flex-direction:column;gap:.25rem;inline-size:min(100%,42rem);margin-block-start:1rem;padding:1.5rem;border-inline-start:6px solid #f0b440;border-radius:.5rem;background:#f5ecdf}
.ways,.languages,.pages{display:flex;flex-wrap:wrap;gap:0 1.5rem;padding:0;list-style:none}
.pages{flex-direction:column}
.ways a,.languages a,.pages a{display:inline-flex;align-items:center;min-block-size:2.75rem;font-weight:700}
.languages a{font-family:system-ui,sans-serif;font-weight:400}
.languages a[aria-current]{font-weight:700;text-decoration-thickness:.2em}
main .wrap>h2{margin-block-start:1rem}
small,.small{font-size:.9375rem}
small{color:#5c4f45}
footer{padding-block:2rem;background:#4a1810;color:#fdf3e3}
footer .wrap{display:flex;flex-direction:column;gap:1rem}
footer a{color:inherit}
footer p{max-inline-size:60rem}
footer :focus-visible{outline-color:#f0b440}
[dir=rtl] p[dir=ltr],[dir=rtl] h2[dir=ltr]{text-align:end}
`;

/** For a header: its hash allows the style, and nothing else may be loaded but an icon in the page. */
export function policyOf(frameAncestors: 'none' | '*'): string {
	return [
		"default-src 'none'",
		`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
		'img-src data:',
		"base-uri 'none'",
		"form-action 'none'",
		`frame-ancestors ${frameAncestors === '*' ? '*' : "'none'"}`,
	].join('; ');
}
