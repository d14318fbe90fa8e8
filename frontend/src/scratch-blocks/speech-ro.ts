/** What stands for a picture on a block of Scratch when it is said, in Romanian. */
export const ROMANIAN = {
  icons: { greenFlag: 'stegulețul verde', turnLeft: 'spre stânga', turnRight: 'spre dreapta', stopSign: 'semnul stop' },
  colour: 'această culoare',
  end: 'sfârșit',
};
