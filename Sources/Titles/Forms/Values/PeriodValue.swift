/// A time from … to …, as typed.
public struct PeriodValue: Hashable, Sendable {
  /// The start: `yyyy-MM-dd` or `yyyy-MM` where it could be understood, else what was typed.
  public var from: String
  /// The end, likewise; empty where it is open.
  public var to: String
  /// True where it lasts until today (至今).
  public var isOpen: Bool

  /// A period from `from` to `to`, or 至今.
  public init(from: String, to: String = "", isOpen: Bool = false) {
    self.from = from
    self.to = to
    self.isOpen = isOpen
  }
}
