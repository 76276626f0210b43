import Foundation

/// Values that lie in a text column as JSON.
enum JSONText {
  /// The text of a value: equal values have equal texts.
  ///
  /// - Throws: `EncodingError`.
  static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// The value of a text.
  ///
  /// - Throws: `DecodingError` for a text that isn't one.
  static func decode<Value: Decodable>(_ text: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }
}
