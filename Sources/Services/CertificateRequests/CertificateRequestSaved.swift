public import Titles

/// A request after something typed was saved.
public struct CertificateRequestSaved: Sendable, Equatable {
  /// Its version now.
  public let version: Int
  /// When it was saved.
  public let at: Moment
  /// The inputs that look otherwise now: other choices, shown or hidden.
  public let changed: [FieldControl]
}
