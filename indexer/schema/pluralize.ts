/**
 * The plural that graph-node's Inflector 0.11.4 gives a type's name. Its rules are case-sensitive, so most irregular
 * nouns do not apply to capitalized names: `Person` is `Persons`, `Data` is `Datas`.
 */
export function pluralize(name: string): string {
  if (UNCOUNTABLE.has(name)) return name
  const irregular = IRREGULAR.get(name)
  if (irregular !== undefined) return irregular

  for (const [rule, suffix] of RULES) {
    const stem = rule.exec(name)?.[1]
    if (stem !== undefined) return stem + suffix
  }
  return `${name}s`
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['ox', 'oxen'],
  ['man', 'men'],
  ['woman', 'women'],
  ['die', 'dice'],
  ['yes', 'yeses'],
  ['foot', 'feet'],
  ['eave', 'eaves'],
  ['goose', 'geese'],
  ['tooth', 'teeth'],
  ['quiz', 'quizzes'],
])

/** The first rule that matches wins: its first group, then the suffix. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/(\w*eaux)$/, ''],
  [/(\w*(child))(?:ren)?$/, 'ren'],
  [/(\w*(pe)(?:rson|ople))$/, 'ople'],
  [/(\w*(m|l)(?:ice|ouse))$/, 'ice'],
  [/(\w*(matr|cod|mur|sil|vert|ind|append))(?:ix|ex)$/, 'ices'],
  [/(\w*(x|ch|ss|sh|zz))$/, 'es'],
  [/(\w*(x|ch|ss|sh|zz)es)$/, ''],
  [/(\w*([^ch][ieo][ln]))ey$/, 'ies'],
  [/(\w*([^aeiouy]|qu))y$/, 'ies'],
  [/(\w*(ar|l|ea|eo|oa|hoo))f$/, 'ves'],
  [/(\w*(kni|wi|li))fe$/, 'ves'],
  [/(\w*)sis$/, 'ses'],
  [/(\w*(apheli|hyperbat|periheli|asyndet|noumen|phenomen|criteri|organ|prolegomen|hedr|automat))(?:a|on)$/, 'a'],
  [
    /(\w*(agend|addend|millenni|dat|extrem|bacteri|desiderat|strat|candelabr|errat|ov|symposi|curricul|automat|quor))(?:a|um)$/,
    'a',
  ],
  [/(\w*(her|at|gr))o$/, 'oes'],
  [/(\w*(seraph|cherub))(?:im)?$/, 'im'],
  [/(\w*(alumn|alg|vertebr))(?:a|ae)$/, 'ae'],
  [/(\w*(alumn|syllab|octop|vir|radi|nucle|fung|cact|stimul|termin|bacill|foc|uter|loc|strat))(?:us|i)$/, 'i'],
  [/(\w*([^l]ias|[aeiou]las|[emjzr]as|[iu]am))$/, ''],
  [/(\w*(e[mn]u))s?$/, 's'],
  [/(\w*(alias|[^aou]us|tlas|gas|ris))$/, 'es'],
  [/(\w*(ax|test))is$/, 'es'],
  [/(\w*([^aeiou]ese))$/, ''],
  [/(\w*)s$/, 's'],
]

const UNCOUNTABLE: ReadonlySet<string> = new Set(
  `accommodation adulthood advertising advice aggression aid air aircraft alcohol anger applause arithmetic assistance
  athletics bacon baggage beef biology blood botany bread butter carbon cardboard cash chalk chaos chess crossroads
  countryside dancing deer dignity dirt dust economics education electricity engineering enjoyment envy equipment ethics
  evidence evolution fame fiction flour flu food fuel fun furniture gallows garbage garlic genetics gold golf gossip
  grammar gratitude grief guilt gymnastics happiness hardware harm hate hatred health heat help homework honesty honey
  hospitality housework humour hunger hydrogen ice importance inflation information innocence iron irony jam jewelry judo
  karate knowledge lack laughter lava leather leisure lightning linguine linguini linguistics literature litter livestock
  logic loneliness luck luggage macaroni machinery magic management mankind marble mathematics mayonnaise measles methane
  milk money mud music mumps nature news nitrogen nonsense nurture nutrition obedience obesity oxygen pasta patience
  physics poetry pollution poverty pride psychology publicity punctuation quartz racism relaxation reliability research
  respect revenge rice rubbish rum safety scenery seafood seaside series shame sheep shopping sleep smoke smoking snow
  soap software soil spaghetti species steam stuff stupidity sunshine symmetry tennis thirst thunder timber traffic
  transportation trust underwear unemployment unity validity veal vegetation vegetarianism vengeance violence vitality
  warmth wealth weather welfare wheat wildlife wisdom yoga zinc zoology`.split(/\s+/),
)
