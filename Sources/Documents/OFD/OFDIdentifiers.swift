/// Hands out the identifiers of a document's parts: each is there once in the whole document.
final class OFDIdentifiers {
  /// The largest that was handed out.
  private(set) var last = 0

  func next() -> Int {
    last += 1
    return last
  }
}
