/// An address on this site that came from outside (`?return=…`), made harmless: a path that begins with one slash.
struct LocalAddress: Sendable, Equatable {
  /// The address, `/` where the given one leads elsewhere.
  let text: String

  init(_ candidate: String?, fallback: String = "/") {
    guard let candidate, LocalAddress.isLocal(candidate) else {
      text = fallback
      return
    }
    text = candidate
  }

  private static func isLocal(_ candidate: String) -> Bool {
    let bytes = Array(candidate.utf8)
    guard bytes.count <= 2000, bytes.first == UInt8(ascii: "/") else { return false }
    if bytes.count > 1, bytes[1] == UInt8(ascii: "/") { return false }
    return bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
  }
}
