/** Named characters: those of HTML 4 and the Latin letters and marks of HTML 5 that Vietnamese text uses. */
const named = new Map<string, string>();

/** Names from U+00A0 on, which older pages also write without the semicolon (HTML 13.5). */
const latin = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3
acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig
Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave
Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave
iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`;

const greek = `Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau
Upsilon Phi Chi Psi Omega`;

const others = `quot=22 QUOT=22 amp=26 AMP=26 lt=3c LT=3c gt=3e GT=3e apos=27 Tab=9 NewLine=a excl=21 num=23 dollar=24
percnt=25 lpar=28 rpar=29 ast=2a plus=2b comma=2c period=2e sol=2f colon=3a semi=3b equals=3d quest=3f commat=40
lsqb=5b lbrack=5b bsol=5c rsqb=5d rbrack=5d Hat=5e lowbar=5f grave=60 lcub=7b lbrace=7b verbar=7c vert=7c rcub=7d
rbrace=7d NonBreakingSpace=a0 Abreve=102 abreve=103 Dstrok=110 dstrok=111 Itilde=128 itilde=129 Utilde=168 utilde=169
inodot=131 imath=131 OElig=152 oelig=153 Scaron=160 scaron=161 Yuml=178 fnof=192 circ=2c6 caron=2c7 breve=2d8 tilde=2dc
thetasym=3d1 upsih=3d2 piv=3d6 ensp=2002 emsp=2003 emsp13=2004 emsp14=2005 numsp=2007 puncsp=2008 thinsp=2009
hairsp=200a ZeroWidthSpace=200b zwnj=200c zwj=200d lrm=200e rlm=200f hyphen=2010 dash=2010 ndash=2013 mdash=2014
horbar=2015 lsquo=2018 rsquo=2019 sbquo=201a ldquo=201c rdquo=201d bdquo=201e dagger=2020 Dagger=2021 bull=2022
bullet=2022 nldr=2025 hellip=2026 mldr=2026 permil=2030 pertenk=2031 prime=2032 Prime=2033 lsaquo=2039 rsaquo=203a
oline=203e frasl=2044 NoBreak=2060 euro=20ac numero=2116 trade=2122 image=2111 weierp=2118 real=211c alefsym=2135
larr=2190 uarr=2191 rarr=2192 darr=2193 harr=2194 crarr=21b5 lArr=21d0 uArr=21d1 rArr=21d2 dArr=21d3 hArr=21d4
forall=2200 part=2202 exist=2203 empty=2205 nabla=2207 isin=2208 notin=2209 ni=220b prod=220f sum=2211 minus=2212
lowast=2217 radic=221a prop=221d infin=221e ang=2220 and=2227 or=2228 cap=2229 cup=222a int=222b there4=2234 sim=223c
cong=2245 asymp=2248 ne=2260 equiv=2261 le=2264 leq=2264 ge=2265 geq=2265 sub=2282 sup=2283 nsub=2284 sube=2286
supe=2287 oplus=2295 otimes=2297 perp=22a5 sdot=22c5 lceil=2308 rceil=2309 lfloor=230a rfloor=230b lang=27e8 rang=27e9
loz=25ca squ=25a1 square=25a1 squf=25aa blacksquare=25aa cir=25cb check=2713 checkmark=2713 cross=2717 star=2606
starf=2605 spades=2660 clubs=2663 hearts=2665 diams=2666 sigmaf=3c2`;

for (const [index, name] of latin.split(/\s+/).entries())
  named.set(name, String.fromCharCode(0xa0 + index));
/** Names that are known without a semicolon too. */
const legacy = new Set([...named.keys(), "quot", "QUOT", "amp", "AMP", "lt", "LT", "gt", "GT"]);
for (const [index, name] of greek.split(/\s+/).entries()) {
  named.set(name, String.fromCharCode(0x391 + index));
  named.set(name.toLowerCase(), String.fromCharCode(0x3b1 + index));
}
named.delete("-");
for (const pair of others.split(/\s+/)) {
  const [name, code] = pair.split("=") as [string, string];
  named.set(name, String.fromCodePoint(Number.parseInt(code, 16)));
}

const reference = /&(?:#(?:[xX]([0-9a-fA-F]+)|([0-9]+))|([a-zA-Z][a-zA-Z0-9]{0,31}))(;?)/g;

/** What bytes 0x80 to 0x9F stand for in windows-1252 (Encoding Standard, 9). */
const windowsSigns = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Decodes windows-1252; the decoder of Node 20 reads it as ISO 8859-1. */
export function decodeWindowsLatin(bytes: Uint8Array): string {
  const text = new TextDecoder("latin1").decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80));
}

/**
 * Text with its character references replaced. A name that HTML does not know stays as it is written. In an attribute
 * a name counts only with its semicolon, so that addresses stay whole.
 */
export function decodeReferences(text: string, inAttribute = false): string {
  if (!text.includes("&")) return text;
  return text.replace(
    reference,
    (whole: string, hex?: string, decimal?: string, name?: string, semicolon?: string) => {
      if (name === undefined) {
        return fromCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
      }
      const character = semicolon === ";" ? named.get(name) : undefined;
      if (character !== undefined) return character;
      if (inAttribute) return whole;
      for (let length = Math.min(name.length, 6); length > 1; length -= 1) {
        const start = name.slice(0, length);
        if (legacy.has(start))
          return `${named.get(start)}${name.slice(length)}${semicolon === ";" && length < name.length ? ";" : (semicolon ?? "")}`;
      }
      return whole;
    },
  );
}

function fromCode(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return windowsSigns.charAt(code - 0x80);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "\ufffd";
  return String.fromCodePoint(code);
}
