/** The groups of the club's library, as buttons above it: Scratch's own ones would lead to nothing. */
type Words = readonly [english: string, romanian: string];

const GROUPS = {
  people: ['People', 'Oameni'],
  animals: ['Animals', 'Animale'],
  village: ['Village', 'Sat'],
  nature: ['Nature', 'Natură'],
  sky: ['Sky', 'Cer'],
  indoors: ['Indoors', 'Înăuntru'],
  sports: ['Sport', 'Sport'],
  school: ['School', 'Școală'],
  vehicles: ['Vehicles', 'Vehicule'],
  food: ['Food', 'Mâncare'],
  fantasy: ['Fantasy', 'Fantezie'],
  patterns: ['Patterns', 'Modele'],
  music: ['Music', 'Muzică'],
  effects: ['Effects', 'Efecte'],
} satisfies Record<string, Words>;

type Group = keyof typeof GROUPS;

/** As Scratch has them; the language is known when they are shown. */
function tag(name: Group): object {
  const [english, romanian] = GROUPS[name];
  return {
    tag: name,
    intlLabel: { id: `club.library.${name}`, get defaultMessage() { return document.documentElement.lang === 'ro' ? romanian : english; } },
  };
}

export const spriteTags = (['people', 'animals', 'village', 'nature', 'sky', 'sports', 'school', 'vehicles', 'food', 'fantasy'] as const).map(tag);
export const backdropTags = (['village', 'nature', 'sky', 'indoors', 'sports', 'patterns'] as const).map(tag);
export const soundTags = (['animals', 'people', 'nature', 'music', 'effects'] as const).map(tag);
