/// One face of a family: the unit that a PDF embeds.
struct Typeface: Hashable, Sendable {
  let family: FontFamily
  let isBold: Bool

  /// The name that PDF readers show, without the subset's tag.
  var postScriptName: String {
    let stem = family == .sans ? "NotoSansCJKsc" : "NotoSerifCJKsc"
    return stem + (isBold ? "-Bold" : "-Regular")
  }
}
