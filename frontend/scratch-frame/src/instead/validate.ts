/** What kind of project or sprite something is, as scratch-parser says it: `projectVersion` is put into it. */
import { sb2, sb3, sprite2, sprite3 } from 'scratch:schemas';

type Told = (error: unknown, project?: Record<string, unknown>) => void;

export default function validate(isSprite: boolean, project: Record<string, unknown>, tell: Told): void {
  const [two, three] = isSprite ? [sprite2, sprite3] : [sb2, sb3];
  if (two(project)) project.projectVersion = 2;
  else if (three(project)) project.projectVersion = 3;
  else return tell({ validationError: 'neither Scratch 2 nor Scratch 3', sb2Errors: two.errors, sb3Errors: three.errors });
  tell(null, project);
}
