/// The number of an indirect object; all are of generation 0.
struct PDFReference: Hashable, Sendable, CustomStringConvertible {
  let number: Int

  var description: String { "\(number) 0 R" }
}
