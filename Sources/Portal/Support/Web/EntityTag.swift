/// Entity tags and their comparison (RFC 9110, section 8.8.3).
enum EntityTag {
  /// The quoted lower-case hexadecimal text of `digest`.
  static func make(_ digest: some Sequence<UInt8>) -> String {
    "\"\(Hex.encode(digest))\""
  }

  /// Whether an `If-None-Match` field names `tag`: weak comparison, lists and `*`.
  static func matches(_ field: String, _ tag: String) -> Bool {
    field.split(separator: ",").contains { candidate in
      let name = candidate.drop { $0 == " " || $0 == "\t" }.split(separator: " ").first ?? ""
      return name == "*" || name == tag || (name.hasPrefix("W/") && name.dropFirst(2) == tag)
    }
  }
}
