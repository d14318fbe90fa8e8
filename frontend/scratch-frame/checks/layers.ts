/** Who is before whom: backdrop, video, pen and sprites, each from back to front. */
export class Layers {
  private groups: string[] = [];
  private readonly ids = new Map<string, number[]>();

  begin(groups: string[]): void {
    this.groups = groups;
    for (const group of groups) this.ids.set(group, []);
  }

  add(id: number, group: string): void {
    this.of(group).push(id);
  }

  remove(id: number, group: string): void {
    this.ids.set(group, this.of(group).filter((each) => each !== id));
  }

  get all(): number[] {
    return this.groups.flatMap((group) => this.of(group));
  }

  of(group: string): number[] {
    return this.ids.get(group) ?? [];
  }

  /** order: a place among all, or with isRelative so many places further. The new place; null where it isn't. */
  move(id: number, order: number, group: string, isRelative: boolean): number | null {
    const layer = this.of(group);
    const start = this.groups.slice(0, this.groups.indexOf(group)).reduce((sum, each) => sum + this.of(each).length, 0);
    const index = layer.indexOf(id);
    if (index < 0) return null;
    if (order === 0) return index + start;
    layer.splice(index, 1);
    const to = Math.max(0, Math.min(layer.length, isRelative ? index + order : order - start));
    layer.splice(to, 0, id);
    return to + start;
  }
}
