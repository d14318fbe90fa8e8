/** What is in a school bag, on a desk and in a classroom. */
import type { Sprite } from '../../source.ts';
import { COLOURS as C } from '../colours.ts';
import { at, dot, line, oval, patch, shape, turned } from '../shapes.ts';
import { glint, ring, rod, solid, type Thing, things } from './thing.ts';

function openBook(page: 'flat' | 'turning'): string {
  return [
    shape(C.red, 'M4 18H80V58H48Q42 64 36 58H4Z'),
    solid(C.whitewash, 'M42 16Q26 6 8 12V52Q26 46 42 54Q58 46 76 52V12Q58 6 42 16Z', C.whitewashShade, 'M42 16Q58 6 76 12V52Q58 46 42 54Z'),
    line('M42 16V54', 2.4),
    line('M15 21q10-2 19 2M15 29q10-2 19 2M15 37q10-2 19 2M50 23q9-4 18-3M50 31q9-4 18-3M50 39q9-4 18-3', 2.2, C.stone),
    page === 'turning' ? shape(C.whitewash, 'M42 16Q44 2 62 3Q58 24 60 42Q46 42 42 54Z') : '',
  ].join('');
}

function closedBook(): string {
  return [
    solid(C.red, 'M16 6H66Q70 6 70 10V60H20Q12 60 12 52V10Q12 6 16 6Z', C.redShade, 'M58 6H66Q70 6 70 10V50H58Z'),
    shape(C.whitewash, 'M70 49H20Q14 49 14 54.5T20 60H70Z'),
    line('M22 54.5H70', 1.8, C.stone),
    line('M21 7V48', 2.2),
    shape(C.yellow, 'M45 15l4 8 9 1-6.5 6 1.5 9-8-4-8 4 1.5-9-6.5-6 9-1Z'),
  ].join('');
}

function pencil(fill: string, shade: string): string {
  return turned(
    -45,
    [4, 60],
    solid(C.path, 'M4 60L20 52V68Z', C.pathShade, 'M4 60L20 61V68Z'),
    shape(fill, 'M4 60L10 57V63Z'),
    solid(fill, 'M20 52H62V68H20Z', shade, 'M20 62H62V68H20Z'),
    shape(C.stone, 'M62 52h7v16h-7Z'),
    shape(C.rose, 'M69 52h4q6 0 6 8t-6 8h-4Z'),
    line('M21 57H61', 1.8, C.whitewash),
  );
}

function backpack(isOpen: boolean): string {
  return [
    line('M26 16Q26 5 36 5T46 16', 6.5),
    line('M26 16Q26 5 36 5T46 16', 2.2, C.blueShade),
    solid(C.blueShade, 'M4 44q-2 22 8 24V42Z', C.blueShade, 'M4 44q-2 22 8 24V42Z') + shape(C.blueShade, 'M68 44q2 22-8 24V42Z'),
    isOpen ? shape(C.whitewash, 'M20 4h14l4 22H18Z') + shape(C.red, 'M34 8l15-4 5 24H34Z') + line('M23 10h8M24 15h8', 1.8, C.stone) : '',
    solid(C.blue, 'M10 34Q10 12 36 12T62 34V74Q62 79 57 79H15Q10 79 10 74Z', C.blueShade, 'M50 15Q62 20 62 34V74Q62 79 57 79H48Q56 50 50 15Z'),
    isOpen ? patch(C.ink, 'M13 28Q18 15 36 15T59 28Q36 34 13 28Z') + shape(C.whitewash, 'M22 6h12l3 22-14-1Z') + shape(C.red, 'M37 9l12-3 4 20-13 3Z') + line('M10 28Q36 37 62 28', 2.8) : shape(C.yellow, 'M11 30Q36 40 61 30V38Q36 48 11 38Z') + shape(C.stone, 'M32 34h8v12h-8Z'),
    solid(C.blue, 'M18 52H54V72H18Z', C.blueShade, 'M46 53.5H52.5V70.5H46Z'),
    line('M18 58H54M36 58v5', 2.2),
  ].join('');
}

function schoolBell(turn: number): string {
  return turned(
    turn,
    [36, 12],
    oval(C.ink, 36 - turn * 0.35, 68, 6.5),
    solid(C.yellow, 'M36 22C51 22 54 34 55 46Q56 56 63 61V66H9V61Q16 56 17 46C18 34 21 22 36 22Z', C.yellowShade, 'M42 22.5C52 24 54 36 55 46Q56 56 63 61V66H42Q50 44 42 22.5Z'),
    line('M10 61H62M18 44H54', 2),
    rod(C.wood, 'M36 22V9', 7),
    glint('M24 46q0 6-2 9'),
  );
}

export function computer(screen: 'off' | 'blocks' | 'smile'): string {
  const light = screen === 'off' ? C.blueShade : C.sky;
  const seen = {
    off: glint('M20 28l10-12M22 38l6-7', 2.6),
    blocks: shape(C.yellow, 'M18 14h12q1 4 4 4t4-4h18v10H18Z') + shape(C.blue, 'M18 25h12q1 4 4 4t4-4h12v10H18Z') + shape(C.leaf, 'M18 36h12q1 4 4 4t4-4h22v9H18Z'),
    smile: dot(C.ink, 34, 24, 3, 4) + dot(C.ink, 56, 24, 3, 4) + line('M34 36q11 9 22 0', 2.8),
  };
  return [
    solid(C.stone, 'M8 4H82Q86 4 86 8V54Q86 58 82 58H8Q4 58 4 54V8Q4 4 8 4Z', C.stoneShade, 'M80 4.5Q86 4 86 8V54Q86 58 82 58H40L80 50Z'),
    shape(light, 'M12 11H78V50H12Z'),
    seen[screen],
    shape(C.stoneShade, 'M36 58h18l2 9H34Z'),
    solid(C.whitewash, 'M14 67H76L84 82H6Z', C.whitewashShade, 'M66 67H76L84 82H68Z'),
    line('M20 72h48M17 77h50', 2, C.stoneShade),
  ].join('');
}

export function globe(turn: 0 | 1): string {
  const land = ['M18 20Q28 12 34 20Q40 28 30 32Q24 36 26 44Q16 40 13 30ZM44 34Q54 30 56 38Q50 50 42 48Q40 40 44 34Z', 'M26 14Q42 10 44 20Q40 26 44 32Q42 42 36 52Q28 46 30 36Q20 32 26 14ZM54 26q5 4 4 12q-6 0-4-12Z'];
  return [
    line('M40 8A30 30 0 1 1 14 58', 7),
    line('M40 8A30 30 0 1 1 14 58', 2.4, C.yellowShade),
    line('M34 64V78', 5),
    dot(C.water, 34, 36, 24),
    patch(C.blue, 'M48 17A24 24 0 0 1 20 55C46 54 58 36 48 17Z'),
    patch(C.leaf, land[turn] ?? ''),
    line(ring(34, 36, 24), 2.8),
    shape(C.wood, 'M16 84q0-8 18-8t18 8Z'),
  ].join('');
}

function alarmClock(turn: number): string {
  return turned(
    turn,
    [35, 42],
    line('M18 64l-6 8M52 64l6 8', 4.5),
    shape(C.yellow, 'M8 24A15 15 0 0 1 28 10ZM62 24A15 15 0 0 0 42 10Z'),
    line('M35 12V6M30 5h10', 3),
    dot(C.red, 35, 42, 28),
    patch(C.redShade, 'M52 20A28 28 0 0 1 16 63Q40 62 52 20Z'),
    line(ring(35, 42, 28), 2.8),
    oval(C.whitewash, 35, 42, 20),
    line('M35 30V42L44 47', 3),
    line('M35 25v1M35 58v1M18 42h1M51 42h1', 2.4),
  );
}

function blackboard(...chalk: string[]): string {
  return [
    line('M30 80L20 112M110 80L120 112', 8),
    line('M30 80L20 112M110 80L120 112', 3, C.wood),
    shape(C.wood, 'M4 4H136V84H4Z'),
    solid(C.fir, 'M12 12H128V76H12Z', C.firShade, 'M12 12H128V17H17V76H12Z'),
    ...chalk,
    shape(C.woodShade, 'M14 82H126V89H14Z'),
    line('M96 81h10', 4, C.whitewash),
  ].join('');
}

function letter(isOpen: boolean): string {
  if (!isOpen) return solid(C.whitewash, 'M4 18H66V62H4Z', C.whitewashShade, 'M4 62L26 40Q35 46 44 40L66 62Z') + line('M4 18L35 44L66 18', 2.4) + oval(C.red, 35, 42, 6.5);
  return [
    shape(C.whitewashShade, 'M4 26L35 5L66 26V32H4Z'),
    shape(C.whitewash, 'M12 12H58V52H12Z'),
    line('M19 20h32M19 27h20M19 34h18', 2.2, C.stone),
    shape(C.red, 'M48 28q3-5 6-2-1 4-6 7-5-3-6-7 3-3 6 2Z'),
    solid(C.whitewash, 'M4 26L35 48L66 26V64H4Z', C.whitewashShade, 'M4 64L30 45Q35 48 40 45L66 64Z'),
    line('M4 64L29 45M66 64L41 45', 2.2),
  ].join('');
}

function brush(fill: string, shade: string): string {
  return turned(
    -45,
    [4, 60],
    solid(C.wood, 'M36 55Q60 52 80 58Q83 60 80 62Q60 68 36 65Z', C.woodShade, 'M36 60.5L82 60Q83 61 80 62Q60 68 36 65Z'),
    shape(C.stone, 'M24 52H37V68H24Z'),
    line('M29 53V67', 1.8),
    solid(fill, 'M4 60Q12 57 16 52T24 51V69Q18 70 14 67T4 60Z', shade, 'M4 60L24 61V69Q18 70 14 67T4 60Z'),
  );
}

const SCHOOL: Thing[] = [
  {
    id: 'book', ro: 'Carte', en: 'Book', size: [84, 66],
    words: { ro: 'bibliotecă citit poveste lectură', en: 'library read story' },
    looks: [
      ['closed', 'închisă', 'closed', closedBook()],
      ['open', 'deschisă', 'open', openBook('flat')],
      ['turning', 'întoarce pagina', 'turning the page', openBook('turning')],
    ],
  },
  {
    id: 'pencil', ro: 'Creion', en: 'Pencil', size: [66, 66], centre: [6, 58],
    words: { ro: 'desen scris stilou culoare', en: 'draw write pen colour' },
    looks: [
      ['blue', 'albastru', 'blue', pencil(C.blue, C.blueShade)],
      ['red', 'roșu', 'red', pencil(C.red, C.redShade)],
      ['green', 'verde', 'green', pencil(C.leaf, C.fir)],
      ['yellow', 'galben', 'yellow', pencil(C.yellow, C.yellowShade)],
    ],
  },
  {
    id: 'brush', ro: 'Pensulă', en: 'Paint brush', size: [68, 68], centre: [6, 60],
    words: { ro: 'pictură desen culoare', en: 'painting draw colour' },
    looks: [
      ['red', 'cu roșu', 'red', brush(C.red, C.redShade)],
      ['blue', 'cu albastru', 'blue', brush(C.blue, C.blueShade)],
      ['yellow', 'cu galben', 'yellow', brush(C.yellow, C.yellowShade)],
      ['green', 'cu verde', 'green', brush(C.leaf, C.fir)],
    ],
  },
  {
    id: 'backpack', ro: 'Ghiozdan', en: 'Backpack', size: [72, 84],
    words: { ro: 'rucsac geantă elev', en: 'school bag satchel pupil' },
    looks: [
      ['closed', 'închis', 'closed', backpack(false)],
      ['open', 'deschis', 'open', backpack(true)],
    ],
  },
  {
    id: 'school-bell', ro: 'Clopoțel', en: 'School bell', size: [104, 80],
    words: { ro: 'pauză sunet oră', en: 'break ring lesson' },
    looks: [
      ['still', 'liniștit', 'still', at(16, 0, schoolBell(0))],
      ['left', 'la stânga', 'left', at(16, 0, schoolBell(16))],
      ['right', 'la dreapta', 'right', at(16, 0, schoolBell(-16))],
    ],
  },
  {
    id: 'computer', ro: 'Calculator', en: 'Computer', size: [90, 86],
    words: { ro: 'ecran tastatură laptop programare', en: 'screen keyboard laptop coding' },
    looks: [
      ['off', 'oprit', 'off', computer('off')],
      ['blocks', 'cu blocuri', 'with blocks', computer('blocks')],
      ['smile', 'zâmbește', 'smiling', computer('smile')],
    ],
  },
  {
    id: 'globe', ro: 'Glob pământesc', en: 'Globe', size: [72, 88],
    words: { ro: 'Pământ geografie hartă lume', en: 'Earth geography map world' },
    looks: [
      ['turn-1', 'rotire 1', 'turn 1', globe(0)],
      ['turn-2', 'rotire 2', 'turn 2', globe(1)],
    ],
  },
  {
    id: 'alarm-clock', ro: 'Ceas deșteptător', en: 'Alarm clock', size: [74, 78],
    words: { ro: 'oră timp dimineață sună', en: 'hour time morning ring' },
    looks: [
      ['still', 'liniștit', 'still', at(2, 0, alarmClock(0))],
      ['ring-left', 'sună 1', 'ringing 1', at(2, 0, alarmClock(-9))],
      ['ring-right', 'sună 2', 'ringing 2', at(2, 0, alarmClock(9))],
    ],
  },
  {
    id: 'blackboard', ro: 'Tablă', en: 'Blackboard', size: [140, 118],
    words: { ro: 'cretă lecție clasă', en: 'chalk lesson classroom' },
    looks: [
      ['empty', 'goală', 'empty', blackboard()],
      ['sum', 'cu o adunare', 'with a sum', blackboard(line('M28 34q8-10 14 0q0 6-14 20h15M52 44h12M58 38v12M75 34q8-10 14 0q0 6-14 20h15M98 41h12M98 48h12', 3.2, C.whitewash))],
      ['drawing', 'cu un desen', 'with a drawing', blackboard(line('M40 62V40L58 26L76 40V62ZM53 62V50h10V62', 3, C.whitewash), line('M100 34m-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0M100 20v-1M114 34h1M110 24l1-1M90 24l-1-1', 3, C.yellow), line('M22 66H118', 3, C.meadow))],
    ],
  },
  {
    id: 'letter', ro: 'Scrisoare', en: 'Letter', size: [70, 68],
    words: { ro: 'plic poștă mesaj', en: 'envelope post mail message' },
    looks: [
      ['closed', 'închisă', 'closed', letter(false)],
      ['open', 'deschisă', 'open', letter(true)],
    ],
  },
];

export function makeSchool(): Sprite[] {
  return things('school', SCHOOL);
}
