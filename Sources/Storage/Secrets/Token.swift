import Crypto
import Foundation

/// A secret that somebody holds (a session, a reset link, an API key): 256 random bits as 43 characters of Base64url.
/// Only its ``TokenHash`` is stored.
public struct Token: Hashable, Sendable {
  /// What its holder is given.
  public let text: String

  /// A new token.
  public init(random: any RandomSource = SystemRandom()) {
    let base64 = Data(random.bytes(32)).base64EncodedString()
    text = base64.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// The token that somebody sent, or nil where it can't be one.
  public init?(_ text: String) {
    guard text.utf8.count == 43, text.utf8.allSatisfy(Token.isBase64URL) else { return nil }
    self.text = text
  }

  /// What is stored of it. A plain SHA-256 does: nobody can try out 256 random bits.
  public var hash: TokenHash {
    TokenHash(rawValue: Hex.encode(SHA256.hash(data: Array(text.utf8))))
  }

  private static func isBase64URL(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}

extension Token: CustomStringConvertible, CustomDebugStringConvertible {
  /// Never the token itself, which would end up in a log.
  public var description: String { "Token(…)" }

  /// Never the token itself.
  public var debugDescription: String { description }
}
