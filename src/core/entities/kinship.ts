// Parents and children, as far as the text tells: “Her daughter, Lena Ortiz, left. “Stay,” her mother said.”
import { roleGender } from './gender.ts'
import type { Referent } from './referent.ts'

/** Children of one person kept in mind. */
const MOST_CHILDREN = 12

export class Kinship {
  private readonly children = new Map<Referent, readonly Referent[]>()

  /** Notes whose child somebody is. */
  bear(child: Referent, parent: Referent | null): void {
    child.childOf = parent
    if (!parent) return
    const others = (this.children.get(parent) ?? []).filter((one) => one !== child)
    this.children.set(parent, [...others, child].slice(-MOST_CHILDREN))
  }

  /** Whom “her mother” or “his son” stands for, `owner` being whom “her” was taken for. */
  relativeOf(head: string, owner: Referent): Referent | null {
    if (!/^(?:mother|father|daughter|son)$/u.test(head)) return null
    const gender = roleGender(head)
    const fits = (one: Referent | null): boolean => one !== null && (!one.gender || one.gender === gender)
    const isParent = head === 'mother' || head === 'father'
    const children = (this.children.get(owner) ?? []).filter((one) => isParent || fits(one))
    // where the text has a daughter of Ortiz, “her mother” is Ortiz, whoever “her” was taken for
    if (isParent) return fits(owner.childOf) ? owner.childOf : children.length > 0 && fits(owner) ? owner : null
    return children.length === 1 ? children[0]! : null
  }
}
