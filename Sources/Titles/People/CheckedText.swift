/// A text with a form of its own (a mobile number, a credit code): tidied and checked when it is made.
public protocol CheckedText: Hashable, Sendable, CustomStringConvertible {
  /// The text in its normal form, as it is stored.
  var text: String { get }

  /// Tidies and checks `text`; `field` names the input for the reason.
  ///
  /// - Throws: `Refusal` with one reason, whose sentence says what is wrong and what is expected.
  init(_ text: String, field: String?) throws(Refusal)
}

extension CheckedText {
  /// Tidies and checks a text that belongs to no input.
  public init(_ text: String) throws(Refusal) { try self.init(text, field: nil) }

  /// Why `text` can't be taken, or nil where it can.
  public static func problem(in text: String, field: String? = nil) -> Reason? {
    do throws(Refusal) {
      _ = try Self(text, field: field)
      return nil
    } catch {
      return error.reasons.first
    }
  }

  /// The text in its normal form.
  public var description: String { text }
}
