public import Titles

/// 二次验证 of an account as its owner sees it.
public struct SecondFactorState: Sendable, Equatable {
  /// How far it is.
  public enum Step: Sendable, Equatable {
    /// There is none.
    case off
    /// A secret waits to be confirmed.
    case waiting(SecondFactorKey)
    /// It is asked for at sign-in, since then, and so many recovery codes are left.
    case on(since: Moment, codesLeft: Int)
  }

  /// How far it is.
  public let step: Step
  /// The units that ask for it, by name.
  public let requiredBy: [String]
}

/// What an authenticator is told.
public struct SecondFactorKey: Sendable, Equatable {
  /// The secret, to be typed: groups of four letters and digits.
  public let text: String
  /// The same as a QR code, an SVG drawing.
  public let drawing: String
}
