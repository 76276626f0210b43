/// The faces that a document uses.
final class FontShelf {
  private let typesetter: Typesetter
  private(set) var subsets: [FontSubset] = []

  init(_ typesetter: Typesetter) {
    self.typesetter = typesetter
  }

  func subset(_ typeface: Typeface) -> FontSubset {
    if let known = subsets.first(where: { $0.typeface == typeface }) { return known }
    let made = FontSubset(typeface, resourceName: "F\(subsets.count)", typesetter: typesetter)
    subsets.append(made)
    return made
  }
}
