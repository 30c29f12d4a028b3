/**
 * Onsets and rimes of Vietnamese syllables as they are spelled, without tones. Rimes that begin with a rounded glide
 * (oa, uy …) stand with the others; qu and gi take rimes of their own.
 */

/** Before any rime. */
export const freeOnsets = "b ch d đ h kh l m n nh p ph r s t th tr v x".split(" ");
/** Before a, ă, â, o, ô, ơ, u, ư. */
export const backOnsets = ["c", "g", "ng"];
/** Before e, ê, i. */
export const frontOnsets = ["gh", "k", "ngh"];
/** Before y alone, which other onsets write i; the same onsets may write i. */
export const onsetsBeforeY = "d h k l m n s t th v".split(" ");

export const backRimes = [
  "a ac ach ai am an ang anh ao ap at au ay",
  "ăc ăk ăm ăn ăng ăp ăt",
  "âc âm ân âng âp ât âu ây",
  "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong",
  "ooc oong op ot",
  "ô ôc ôi ôm ôn ông ôp ôt",
  "ơ ơi ơm ơn ơp ơt",
  "u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uôc uôi uôm uôn uông uôt uơ up ut",
  "uy uya uych uyên uyêt uyn uynh uyp uyt uyu",
  "ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu",
]
  .join(" ")
  .split(" ");

export const frontRimes = [
  "e ec em en eng eo ep et",
  "ê êch êm ên ênh êp êt êu",
  "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu",
]
  .join(" ")
  .split(" ");

/** Without an onset, iê is written yê. */
export const bareRimes = "y yêm yên yêng yêt yêu".split(" ");

/** What follows qu, whose u is the glide. */
export const rimesOfQu = [
  "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây",
  "e en eo ep et ê êch ên ênh êt êu i ich in inh it ôc ơ ơi ơn ơt y ych yên yêt yn ynh yt",
]
  .join(" ")
  .split(" ");

/** What follows gi, whose i is no vowel; giê- stands for gi + iê-. */
export const rimesOfGi = [
  ...backRimes.filter((rime) => !/^(?:oa|oă|oe|oo|u[âêơy])/.test(rime)),
  ..."e ec em en eo ep et ê êc êm ên êng êp êt êu".split(" "),
];
/** What follows g where i is the vowel: gì, gìn, gịt. */
export const rimesOfGBeforeI = ["i", "in", "it"];

/** Before a and o, k stands in names of places that come from other languages: Bắc Kạn, Kon Tum. */
export const foreignSyllables = ["kạn", "kon", "pắk"];
