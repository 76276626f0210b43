extension FormBody {
  /// How much of a form is taken.
  struct Limits: Sendable {
    /// Bytes of the encoded form.
    var bytes = 1 << 20
    /// Entries.
    var fields = 2000

    /// What every form of the site keeps well inside.
    static let standard = Limits()
    /// What an address may carry.
    static let query = Limits(bytes: 8 << 10, fields: 100)
  }

  /// Decodes `application/x-www-form-urlencoded` (WHATWG URL, section 5.1), strictly: a broken percent sequence or
  /// text that is no UTF-8 is an error, not a replacement character.
  ///
  /// - Throws: `FormError`.
  init(decoding encoded: some Sequence<UInt8>, limits: Limits = .standard) throws(FormError) {
    var entries: [Entry] = []
    var decoder = PercentDecoder()
    var name: String?
    var count = 0
    for byte in encoded {
      count += 1
      guard count <= limits.bytes else { throw .tooLarge }
      switch byte {
      case UInt8(ascii: "&"):
        try FormBody.finish(&name, &decoder, into: &entries, limit: limits.fields)
      case UInt8(ascii: "="):
        if name == nil { name = try decoder.finish() } else { try decoder.feed(byte) }
      default: try decoder.feed(byte)
      }
    }
    try FormBody.finish(&name, &decoder, into: &entries, limit: limits.fields)
    self.init(entries)
  }

  /// The same as `application/x-www-form-urlencoded` text, for addresses.
  var encoded: String {
    var bytes: [UInt8] = []
    for entry in entries {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
      PercentEncoding.append(entry.name, to: &bytes)
      bytes.append(UInt8(ascii: "="))
      PercentEncoding.append(entry.value, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func finish(
    _ name: inout String?, _ decoder: inout PercentDecoder, into entries: inout [Entry], limit: Int
  ) throws(FormError) {
    let wasEmpty = decoder.isEmpty
    let text = try decoder.finish()
    defer { name = nil }
    if name == nil && wasEmpty { return }
    guard entries.count < limit else { throw .tooManyFields }
    if let name {
      entries.append(Entry(name: name, value: text))
    } else {
      entries.append(Entry(name: text, value: ""))
    }
  }
}
