/// With what requests to an object store are signed. Never printed, never part of an address.
public struct S3Credentials: Sendable, Equatable {
  /// Names the key.
  public let accessKey: String
  let secret: String
  /// Goes with keys that are lent for a time.
  let sessionToken: String?

  /// Made of these parts.
  public init(accessKey: String, secret: String, sessionToken: String? = nil) {
    self.accessKey = accessKey
    self.secret = secret
    self.sessionToken = sessionToken
  }

  /// From `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN`; nil where one of the first two is missing.
  public init?(environment: [String: String]) {
    guard let accessKey = environment["AWS_ACCESS_KEY_ID"], let secret = environment["AWS_SECRET_ACCESS_KEY"],
      !accessKey.isEmpty, !secret.isEmpty
    else { return nil }
    let token = environment["AWS_SESSION_TOKEN"] ?? ""
    self.init(accessKey: accessKey, secret: secret, sessionToken: token.isEmpty ? nil : token)
  }
}

extension S3Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Nothing of the secret.
  public var description: String { "S3Credentials" }

  /// Nothing of the secret.
  public var debugDescription: String { description }

  /// Nothing of the secret.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
