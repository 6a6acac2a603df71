/** The certificate on paper: who, the verdict, how sure, what it rests on; the annex when it is asked for. */
import { customProperties, schemes } from './palette.ts';

export const printStyles = `
@page{size:A4;margin:16mm 15mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#565f64}}
@media print{
:root{color-scheme:light;${customProperties(schemes.light)}--page:#fff}
html{font-size:9pt;line-height:1.45}
html:not(:has(#annex:checked)) .annex{display:none!important}
nav,.bar,.skip,.settings,.choices{display:none!important}
header,main,footer{max-width:none;padding-inline:0}
header{padding-top:0}
main>section:not(.summary){margin-top:1.25rem;padding-top:0}
th,td{padding-block:.3rem}
.part-fold{padding-block:.4rem}
footer{margin-top:1rem;padding-block:0}
h2,h3,h4,h5,.finding-marks{break-after:avoid}
tr,h4,.path>li,.story-steps>li,.counts,.verdict,.account,.contrast,.calendar,.canvas{break-inside:avoid}
.path,.contrast{break-before:avoid}
.canvas{overflow:visible;border:0;padding:0}
.canvas svg{width:100%;height:auto;max-height:22cm}
.account{break-before:avoid}
.rules{font-size:8.5pt}
a{color:inherit;text-decoration:none}
.mark,.verdict,.counts li{print-color-adjust:exact;-webkit-print-color-adjust:exact}
summary{list-style:none;color:inherit}
.readings>.reasons{columns:2;column-gap:8mm}
.readings li{break-inside:avoid;font-size:.92em;margin-block:.2rem}
:is(.story,.course-fold,.part-fold,.checks,.by-service,.readings)::details-content{content-visibility:visible;block-size:auto}
}
`;
